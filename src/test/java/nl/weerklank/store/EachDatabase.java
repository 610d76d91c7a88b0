package nl.weerklank.store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Its tests run once on each database that can hold the reports. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
abstract class EachDatabase {

  @Parameter Database.Kind kind;
  Database database;

  @BeforeEach
  void open() {
    database = new Database(kind);
  }
}
