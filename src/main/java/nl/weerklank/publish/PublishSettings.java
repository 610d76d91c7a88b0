package nl.weerklank.publish;

import java.nio.file.Path;

/**
 * @param directory null: no web pages
 * @param callLists whether the pages hold the list of unhappy customers with their names, telephone
 *     numbers and revenue
 */
public record PublishSettings(Path directory, boolean callLists) {

  public static final PublishSettings NONE = new PublishSettings(null, false);

  /** The key of the directory, for messages. */
  public static final String KEY = "weerklank.reports.html.directory";
}
