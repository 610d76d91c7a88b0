package nl.weerklank.deliver;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;

/** A multipart whose boundary is given, because a random one would change the bytes. */
final class FixedMultipart extends MimeMultipart {

  FixedMultipart(String subtype, String boundary) throws ParseException {
    super(subtype);
    ContentType type = new ContentType(contentType);
    // "=_" cannot occur in quoted-printable or base64 content
    type.setParameter("boundary", "=_" + subtype + "_" + boundary);
    if (subtype.equals("related")) {
      type.setParameter("type", "multipart/alternative");
    }
    contentType = type.toString();
  }

  FixedMultipart with(BodyPart part) throws MessagingException {
    addBodyPart(part);
    return this;
  }

  MimeBodyPart asPart() throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(this);
    return part;
  }
}
