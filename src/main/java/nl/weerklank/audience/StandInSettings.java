package nl.weerklank.audience;

/**
 * Who reads in somebody's place. Private pages go to nobody else, whatever stands here.
 *
 * @param deputies who HR names as deputy reads while a manager is absent
 * @param nextManager the next manager up reads about a unit nobody leads
 * @param fallback reads about such units instead; null for nobody
 */
public record StandInSettings(boolean deputies, boolean nextManager, Fallback fallback) {

  public static final StandInSettings DEFAULT = new StandInSettings(true, true, null);

  /**
   * An address an administrator names.
   *
   * @param name stable; the ledger keeps it
   * @param language two letters; null for the default
   */
  public record Fallback(String name, String address, String language) {

    public String key() {
      return "fallback:" + name;
    }
  }
}
