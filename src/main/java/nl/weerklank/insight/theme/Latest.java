package nl.weerklank.insight.theme;

import java.util.HashMap;
import java.util.Map;
import nl.weerklank.store.FactStore.FactCursor;

/** The newest answer of each respondent to one survey in one window: the only one that counts. */
final class Latest {

  /** In the order that decides, as the fold of the scores has it. */
  private record Stamp(int day, long time, int feed, int sequence) {
    static Stamp of(FactCursor fact) {
      return new Stamp(fact.day(), fact.answeredAt(), fact.feed(), fact.sequence());
    }

    boolean after(Stamp other) {
      int order = Integer.compare(day, other.day);
      order = order != 0 ? order : Long.compare(time, other.time);
      order = order != 0 ? order : Integer.compare(feed, other.feed);
      order = order != 0 ? order : Integer.compare(sequence, other.sequence);
      return order > 0;
    }
  }

  private final Map<Long, Stamp> byRespondent = new HashMap<>();

  void see(FactCursor fact) {
    byRespondent.merge(
        fact.respondent(), Stamp.of(fact), (one, other) -> other.after(one) ? other : one);
  }

  boolean is(FactCursor fact) {
    return Stamp.of(fact).equals(byRespondent.get(fact.respondent()));
  }
}
