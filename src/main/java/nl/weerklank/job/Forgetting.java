package nl.weerklank.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.deliver.KeptMails;
import nl.weerklank.deliver.Spool;
import nl.weerklank.store.Erasure;
import nl.weerklank.store.KeptOut;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Period;

/** Removes or blanks everything an installation keeps about one customer or employee. */
public final class Forgetting {

  private final Settings settings;
  private final ReportingStore store;
  private final Clock clock;

  Forgetting(Settings settings, ReportingStore store, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Files go first: what is left after a crash is found again by the same command.
   *
   * @return what was done, what was mailed, and what stays outside
   */
  public List<String> forget(KeptOut.Kind kind, String id) {
    Erasure.Known known = store.erasure().known(kind, id);
    List<String> lines = new ArrayList<>();
    if (kind == KeptOut.Kind.EMPLOYEE) {
      mailed(known, lines);
    }
    int spooled = new Spool(settings.delivery().spool()).retain(List.of());
    int archived = archived(kind, id, known);
    boolean drawn = removeFolder(settings.output().resolve("dry-run"));
    Erasure.Erased erased =
        store
            .erasure()
            .forget(kind, id, settings.matching(), clock.instant(), LocalDate.now(clock));
    lines.add("answers     " + erased.answers() + " blanked; their scores count on, as nobody's");
    lines.add("texts       " + erased.texts() + " removed");
    lines.add("HR, CRM     " + Counted.of(erased.references(), "row") + " removed or blanked");
    lines.add("ledger      " + Counted.of(erased.mails(), "mail") + " made nobody's");
    lines.add(
        "spool       " + Counted.of(spooled, "mail") + " removed; the next run draws them anew");
    lines.add("archive     " + Counted.of(archived, "mail") + " removed");
    lines.add("rehearsals  " + (drawn ? "removed" : "there were none"));
    lines.addAll(outside(kind));
    return lines;
  }

  private void mailed(Erasure.Known known, List<String> lines) {
    lines.add("Mailed to this employee: " + known.mails().size());
    for (Ledger.Mail mail : known.mails()) {
      lines.add("  " + mail.key() + "  " + mail.state() + "  " + mail.changedAt());
      for (Ledger.Document document : mail.documents()) {
        lines.add("    sha256 " + (document.sha256() == null ? "-" : document.sha256()));
      }
    }
  }

  /**
   * Which mails name somebody stands in no table, so all go whose period ends after their first
   * answer; without one, all.
   */
  private int archived(KeptOut.Kind kind, String id, Erasure.Known known) {
    KeptMails archive = new KeptMails(settings.delivery().archive());
    int own = kind == KeptOut.Kind.EMPLOYEE ? archive.removeTo("person:" + id) : 0;
    return own + archive.removePeriods(period -> mayName(period, known.firstDay()));
  }

  private static boolean mayName(String period, LocalDate firstDay) {
    try {
      return firstDay == null || !Period.parse(period).to().isBefore(firstDay);
    } catch (IllegalArgumentException noPeriod) {
      return true;
    }
  }

  private static boolean removeFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> outside(KeptOut.Kind kind) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The next runs leave this " + kind.name().toLowerCase(java.util.Locale.ROOT) + " out.");
    lines.add("Not reached from here, and yours to look after:");
    lines.add(
        "  - mails already delivered, in mailboxes and in " + settings.delivery().directory());
    lines.add("  - backups of the reporting database, the archive and the sources");
    lines.add("  - the sources themselves: operational database, CRM and HR");
    if (settings.publishing().directory() != null) {
      lines.add("  - web pages in " + settings.publishing().directory() + " of earlier editions");
    }
    lines.add(
        "  - names that others wrote in their comments, and rows of theirs that were rejected");
    return lines;
  }
}
