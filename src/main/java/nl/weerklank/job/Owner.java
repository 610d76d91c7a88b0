package nl.weerklank.job;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who holds a run and its claims: host, process and start, so that no two are alike. */
final class Owner {

  private Owner() {}

  static String ofThisProcess() {
    ProcessHandle process = ProcessHandle.current();
    String start = process.info().startInstant().map(Object::toString).orElse("");
    return host() + "/" + process.pid() + "/" + start;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
