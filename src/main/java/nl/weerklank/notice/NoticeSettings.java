package nl.weerklank.notice;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.deliver.DeliverySettings;

/**
 * Who is told how runs went, and where monitoring looks.
 *
 * @param addresses of administrators; empty: nobody is mailed
 * @param language of the digest, two letters
 * @param delivery how the digest leaves
 * @param textfile for Prometheus; null: none is written
 * @param ping a secret; null: nothing is pinged
 */
public record NoticeSettings(
    List<String> addresses,
    When when,
    String language,
    String organisation,
    DeliverySettings delivery,
    Path textfile,
    URI ping) {

  public enum When {
    ALWAYS,
    /** Only when somebody has to do something. */
    TROUBLE,
    NEVER
  }

  @Override
  public String toString() {
    return "notices";
  }
}
