package nl.weerklank.deliver;

/** What became of one try. Replies are one line and hold no address and no secret. */
sealed interface Outcome {

  String reply();

  /** The server took responsibility for the message. */
  record Accepted(String reply) implements Outcome {}

  /** The server said: not now. */
  record Deferred(String reply) implements Outcome {}

  /**
   * The server said: never.
   *
   * @param sender it refused the sender, so it will refuse the next message too
   */
  record Rejected(String reply, boolean sender) implements Outcome {}

  /** Content left, and no definite answer came back: the message may have arrived. */
  record InDoubt(String reply) implements Outcome {}

  /**
   * Nothing of it was said.
   *
   * @param most bytes the server announced to take
   */
  record TooLarge(long most) implements Outcome {
    @Override
    public String reply() {
      return "the server takes at most " + most + " bytes";
    }
  }

  /** No content left; the fault lies with the server or the way to it, not with this message. */
  record Unavailable(Trouble trouble, String reply) implements Outcome {}

  /** What is wrong with a server or the way to it. */
  enum Trouble {
    CONNECT("it cannot be reached"),
    BUSY("it takes no connections now"),
    GREETING("it turns this computer away"),
    HUNG_UP("it breaks off before a mail can be sent"),
    LOST("the connection broke while a mail was sent"),
    SENDER("it refuses the sender; check 'from' and 'envelope-from'"),
    TLS("the encrypted connection failed; check the host name and the certificate"),
    NO_STARTTLS("it offers no STARTTLS; set security to TLS, or to NONE to send in clear text"),
    AUTHENTICATION("it refused the account; check user name and password");

    private final String meaning;

    Trouble(String meaning) {
      this.meaning = meaning;
    }

    String meaning() {
      return meaning;
    }

    /** It showed with a message, which has its state; another message may fare better at once. */
    boolean withMessage() {
      return this == LOST || this == SENDER;
    }

    /** Trying again in the same run cannot help. */
    boolean stopsTheRun() {
      return this == TLS || this == NO_STARTTLS || this == AUTHENTICATION;
    }
  }
}
