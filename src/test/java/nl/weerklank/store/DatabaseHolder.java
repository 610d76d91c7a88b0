package nl.weerklank.store;

import java.sql.DriverManager;

/** A process of its own that keeps a database file open until it is ended. */
final class DatabaseHolder {

  private DatabaseHolder() {}

  public static void main(String[] arguments) throws Exception {
    DriverManager.getConnection(arguments[0], "sa", "");
    System.out.println("open");
    Thread.sleep(120_000);
  }
}
