package nl.weerklank.render;

import java.util.List;

/**
 * A mail's words, in both forms.
 *
 * @param subject one line, without scores
 * @param images referred to by the HTML as {@code cid:} plus their id
 */
public record MailBody(String subject, String text, String html, List<Image> images) {

  /** A PNG image. */
  public record Image(String contentId, byte[] png) {}
}
