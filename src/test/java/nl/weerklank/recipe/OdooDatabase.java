package nl.weerklank.recipe;

import nl.weerklank.store.PostgresServer;

/** A database as Odoo has it, CRM and HR together. */
final class OdooDatabase {

  /** Makes the account the READMEs grant rights to. */
  static final String ROLE =
      "do $$ begin create role weerklank login;"
          + " exception when duplicate_object then null; end $$";

  private OdooDatabase() {}

  /**
   * URL of a new database of Odoo 16.
   *
   * @param later scripts that bring it to a later version, such as {@code to-18.sql}
   */
  static String create(String... later) {
    String url = PostgresServer.empty();
    String admin = admin(url);
    Scripts.fill(admin, "odoo");
    for (String script : later) {
      Scripts.run(admin, Scripts.resource("odoo/" + script).split(";\\s*\\n"));
    }
    Scripts.run(admin, ROLE);
    return url;
  }

  static String admin(String url) {
    return url + "?user=postgres";
  }
}
