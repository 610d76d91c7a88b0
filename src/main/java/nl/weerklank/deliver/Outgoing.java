package nl.weerklank.deliver;

import java.util.List;

/**
 * One message to one recipient, before it is made MIME.
 *
 * @param ledgerKey as the ledger writes it; gives the Message-ID and the delivery header
 * @param revision 0, higher for a forced resend
 * @param date fixed, so that the same message has the same bytes
 * @param html null: the message is plain text, without images and attachments
 * @param images of the HTML part
 */
public record Outgoing(
    String ledgerKey,
    int revision,
    java.time.ZonedDateTime date,
    String recipientName,
    String address,
    String language,
    String subject,
    String text,
    String html,
    List<Part> images,
    List<Part> attachments) {

  /**
   * @param name content id of an image, file name of an attachment
   */
  public record Part(String name, String contentType, byte[] bytes) {}
}
