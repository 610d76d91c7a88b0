package nl.weerklank.recipe;

import org.junit.jupiter.api.Nested;

/** All recipes for MariaDB and MySQL, in one server. */
class MariaDbRecipesIT {

  @Nested
  class SuiteCrm extends SuiteCrmCases {}

  @Nested
  class OrangeHrm extends OrangeHrmCases {}

  @Nested
  class EspoCrm extends EspoCrmCases {}

  @Nested
  class IceHrm extends IceHrmCases {}

  @Nested
  class FrappeHr extends FrappeHrCases {}
}
