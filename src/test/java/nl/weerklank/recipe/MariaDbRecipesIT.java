package nl.weerklank.recipe;

import org.junit.jupiter.api.Nested;

/** All recipes for MariaDB and MySQL, in one server. */
class MariaDbRecipesIT {

  @Nested
  class SuiteCrm extends SuiteCrmCases {}

  @Nested
  class OrangeHrm extends OrangeHrmCases {}
}
