package nl.weerklank.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which versions of a feed's rows a run sees, and the days they hold.
 *
 * <p>Where the feed gives its own validity the newest picture alone counts, so that a correction in
 * HR rewrites the past. Elsewhere the days a version was seen are its validity.
 */
final class Versions {

  private final List<ReferenceVersion> seen;

  /**
   * @param seen versions seen on or before {@code asOf}, in feed order; what their columns hold is
   *     not asked for
   */
  Versions(LocalDate asOf, List<ReferenceVersion> seen) {
    this.seen =
        seen.stream()
            .map(
                version ->
                    version.goneOn() != null && version.goneOn().isAfter(asOf)
                        ? version.until(null)
                        : version)
            .toList();
  }

  /** A stored row that is seen, and the days it holds; null: without limit. */
  record Held(long id, LocalDate from, LocalDate to) {}

  /** The newest picture. */
  List<Held> newest() {
    return seen.stream()
        .filter(version -> version.goneOn() == null)
        .map(version -> new Held(version.id(), null, null))
        .toList();
  }

  /** Every version with the days it holds. */
  List<Held> history() {
    Set<String> ownValidity = new HashSet<>();
    for (ReferenceVersion version : seen) {
      if (version.goneOn() == null && version.ownValidity()) {
        ownValidity.add(version.subject());
      }
    }
    return joined().stream()
        .map(
            version -> {
              if (ownValidity.contains(version.subject()) || version.ownValidity()) {
                return version.goneOn() == null ? new Held(version.id(), null, null) : null;
              }
              return new Held(version.id(), firstDay(version), lastDay(version));
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private static LocalDate firstDay(ReferenceVersion version) {
    return version.reachesBack() ? null : version.seenOn();
  }

  private static LocalDate lastDay(ReferenceVersion version) {
    return version.goneOn() == null ? null : version.goneOn().minusDays(1);
  }

  /**
   * Versions of equal content that follow each other are one, in the place of the last: the row
   * only moved in the feed.
   */
  private List<ReferenceVersion> joined() {
    Set<String> goneKeys = new HashSet<>();
    for (ReferenceVersion version : seen) {
      if (version.goneOn() != null) {
        goneKeys.add(version.key());
      }
    }
    List<ReferenceVersion> byDay = new ArrayList<>();
    Map<String, ReferenceVersion> nextByKeyAndDay = new HashMap<>();
    for (ReferenceVersion version : seen) {
      if (goneKeys.contains(version.key())) {
        byDay.add(version);
        nextByKeyAndDay.put(version.seenOn() + version.key(), version);
      }
    }
    Set<Long> taken = new HashSet<>();
    Map<Long, ReferenceVersion> wholeByLast = new HashMap<>();
    byDay.sort(Comparator.comparing(ReferenceVersion::seenOn));
    for (ReferenceVersion version : byDay) {
      if (taken.contains(version.id())) {
        continue;
      }
      ReferenceVersion last = version;
      ReferenceVersion next = follower(last, nextByKeyAndDay);
      while (next != null) {
        taken.add(next.id());
        last = next;
        next = follower(last, nextByKeyAndDay);
      }
      wholeByLast.put(last.id(), version.until(last.goneOn()));
    }
    return seen.stream()
        .map(version -> goneKeys.contains(version.key()) ? wholeByLast.get(version.id()) : version)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ReferenceVersion follower(
      ReferenceVersion version, Map<String, ReferenceVersion> byKeyAndDay) {
    if (version.goneOn() == null) {
      return null;
    }
    ReferenceVersion next = byKeyAndDay.get(version.goneOn() + version.key());
    return next != null && next.hash().equals(version.hash()) ? next : null;
  }
}
