package nl.weerklank.store;

import java.time.LocalDate;
import java.util.Set;

/**
 * One stored version of a row of an HR or CRM feed.
 *
 * @param id feed and serial ({@link #id})
 * @param payload the cleaned columns as JSON; null where they are not needed
 * @param ownValidity the row has a {@code valid_from} of its own
 * @param reachesBack nothing about its subject was seen on an earlier day
 * @param seenOn first day it was seen
 * @param goneOn first day it was no longer seen so; null while it is part of the newest picture
 */
record ReferenceVersion(
    long id,
    String key,
    String subject,
    long position,
    String payload,
    String hash,
    boolean ownValidity,
    boolean reachesBack,
    LocalDate seenOn,
    LocalDate goneOn) {

  private static final int SERIAL_BITS = 40;

  static long id(int feed, long serial) {
    return ((long) feed << SERIAL_BITS) | serial;
  }

  boolean sameAs(String otherHash, long otherPosition) {
    return hash.equals(otherHash) && position == otherPosition;
  }

  /** Ready to be stored. */
  ReferenceVersion numbered(long newId, Set<String> subjectsBefore) {
    return new ReferenceVersion(
        newId,
        key,
        subject,
        position,
        payload,
        hash,
        ownValidity,
        !subjectsBefore.contains(subject),
        seenOn,
        null);
  }

  ReferenceVersion until(LocalDate day) {
    return new ReferenceVersion(
        id, key, subject, position, payload, hash, ownValidity, reachesBack, seenOn, day);
  }
}
