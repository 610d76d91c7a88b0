package nl.weerklank.recipe;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

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

  @Nested
  @Tag("thorough")
  class LimeSurvey extends LimeSurveyCases {
    @Override
    String create() {
      return MariaDbServer.empty("limesurvey");
    }

    @Override
    String administrator() {
      return "?user=admin&password=admin";
    }

    @Override
    String grants() {
      return "sql";
    }
  }
}
