package nl.weerklank.deliver;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weerklank.survey.Failure;

/**
 * Addresses, parsed strictly: a plain local part in ASCII and a domain, nothing quoted, grouped or
 * routed. Domains with other letters are turned into their ASCII form.
 */
public final class Addresses {

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

  private Addresses() {}

  /** True when mail can be sent to it. */
  public static boolean usable(String address) {
    return normal(address).isPresent();
  }

  /** The form that goes on the wire, the domain in lower case; empty when not usable. */
  static Optional<String> normal(String address) {
    if (address == null) {
      return Optional.empty();
    }
    String trimmed = address.strip();
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at > 64 || !LOCAL.matcher(trimmed.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return domain(trimmed.substring(at + 1))
        .map(domain -> trimmed.substring(0, at + 1) + domain)
        .filter(whole -> whole.length() <= 254);
  }

  private static Optional<String> domain(String text) {
    try {
      String domain = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
      boolean plain = domain.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
      return plain ? Optional.of(domain.toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  /**
   * @param name may be null
   * @throws IllegalArgumentException without the address in its message
   */
  static InternetAddress of(String address, String name) {
    String normal =
        normal(address)
            .orElseThrow(() -> new IllegalArgumentException("not a usable mail address"));
    InternetAddress result = new InternetAddress();
    result.setAddress(normal);
    String shown = HeaderText.line(name);
    if (!shown.isEmpty()) {
      try {
        result.setPersonal(shown, StandardCharsets.UTF_8.name());
      } catch (UnsupportedEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return result;
  }

  /** Reads {@code Name <address>} from a setting. */
  static InternetAddress ofSetting(String setting, String text) {
    try {
      InternetAddress[] parsed = InternetAddress.parse(text == null ? "" : text, true);
      if (parsed.length == 1 && !parsed[0].isGroup()) {
        return of(parsed[0].getAddress(), parsed[0].getPersonal());
      }
    } catch (AddressException | IllegalArgumentException unusable) {
      // falls through: the message below names the setting, not the text
    }
    throw Failure.configuration(
        "Setting '"
            + setting
            + "' holds no single usable mail address; write it as name@example.org or"
            + " Name <name@example.org>.");
  }
}
