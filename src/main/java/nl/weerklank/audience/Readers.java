package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.weerklank.audience.DueMail.Obstacle;
import nl.weerklank.audience.StandIn.Reason;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** Who reads about which units in one period: those who lead them, or others in their place. */
final class Readers {

  private static final Set<Obstacle> NOBODY_THERE =
      Set.of(Obstacle.LEFT, Obstacle.NO_ADDRESS, Obstacle.BAD_ADDRESS);

  private final AudienceSettings settings;
  private final UnitTree tree;
  private final Directory directory;
  private final Deputies deputies;
  private final LocalDate dueOn;
  private final Set<AudienceFinding> findings;
  private final Map<String, Recipient> recipients = new LinkedHashMap<>();

  /** By recipient's key and the unit's place in the tree. */
  private final Map<String, TreeMap<Integer, Subject>> subjects = new HashMap<>();

  private final Map<String, Map<Subject, StandIn>> standIns = new HashMap<>();

  /**
   * @param dueOn who is absent on this day is stood in for
   * @param findings gets what should be mended
   */
  Readers(
      AudienceSettings settings,
      UnitTree tree,
      Directory directory,
      Deputies deputies,
      LocalDate dueOn,
      Set<AudienceFinding> findings) {
    this.settings = settings;
    this.tree = tree;
    this.directory = directory;
    this.deputies = deputies;
    this.dueOn = dueOn;
    this.findings = findings;
  }

  void wholeOrganisation(Set<String> board) {
    board.forEach(id -> give(id, 0, Subject.organisation()));
  }

  void departments(Set<String> board) {
    boolean director = settings.reports().contains(ReportKind.DIRECTOR);
    List<Integer> top = tree.children(0).stream().filter(this::open).toList();
    List<Integer> headless = new ArrayList<>();
    for (int index = 1; index < tree.unassigned(); index++) {
      if (tree.closed(index)) {
        continue;
      }
      boolean whole = top.size() == 1 && top.get(0) == index;
      boolean led = false;
      for (String manager : new LinkedHashSet<>(tree.unit(index).managerIds())) {
        boolean hasItAlready = whole && director && board.contains(manager);
        led |= hasItAlready || give(manager, index, Subject.unit(tree.unit(index).id()));
      }
      if (!led) {
        headless.add(index);
      }
    }
    headless.forEach(this::elsewhere);
  }

  /** The unit, or one below it, still exists. */
  private boolean open(int index) {
    return index != tree.unassigned()
        && IntStream.range(index, tree.end(index)).anyMatch(unit -> !tree.closed(unit));
  }

  /**
   * To who leads, or to the deputy while that one is absent.
   *
   * @return false when nobody is there to read it
   */
  private boolean give(String manager, int index, Subject subject) {
    if (deputies.absent(manager, dueOn)) {
      Optional<Recipient> deputy = deputies.of(manager, dueOn);
      if (deputy.isPresent()) {
        Recipient absent = directory.person(manager);
        standIn(
            deputy.get(), index, subject, new StandIn(Reason.DEPUTY, absent.key(), named(absent)));
        return true;
      }
      if (deputies.named(manager)) {
        findings.add(
            new AudienceFinding(AudienceFinding.Kind.NO_USABLE_DEPUTY, "person:" + manager));
      }
    }
    Recipient own = directory.person(manager);
    add(own, index, subject);
    standIns.getOrDefault(own.key(), new HashMap<>()).remove(subject);
    Obstacle obstacle = directory.obstacle(own);
    return obstacle == null || !NOBODY_THERE.contains(obstacle);
  }

  private static String named(Recipient absent) {
    return absent.name() == null ? absent.employeeId() : absent.name();
  }

  private void elsewhere(int index) {
    Unit unit = tree.unit(index);
    Optional<Recipient> reader =
        settings.standIns().fallback() == null
            ? nextManager(index)
            : Optional.of(directory.fallback(settings.standIns().fallback()));
    if (reader.isPresent()) {
      StandIn why = new StandIn(Reason.EMPTY_POST, "unit:" + unit.id(), unit.name());
      standIn(reader.get(), index, Subject.unit(unit.id()), why);
      findings.add(new AudienceFinding(AudienceFinding.Kind.EMPTY_POST, unit.id()));
    }
  }

  /** Who leads the nearest unit above that anybody leads, or stands in there. */
  private Optional<Recipient> nextManager(int index) {
    if (!settings.standIns().nextManager()) {
      return Optional.empty();
    }
    for (int above = tree.parent(index); above > 0; above = tree.parent(above)) {
      if (tree.closed(above)) {
        continue;
      }
      for (String manager : tree.unit(above).managerIds()) {
        Optional<Recipient> present =
            deputies.absent(manager, dueOn) ? deputies.of(manager, dueOn) : Optional.empty();
        Recipient reader = present.orElse(directory.person(manager));
        if (directory.obstacle(reader) == null) {
          return Optional.of(reader);
        }
      }
    }
    return Optional.empty();
  }

  private void standIn(Recipient reader, int index, Subject subject, StandIn why) {
    boolean has = subjects.getOrDefault(reader.key(), new TreeMap<>()).containsKey(index);
    if (!has) {
      add(reader, index, subject);
      standIns.computeIfAbsent(reader.key(), key -> new HashMap<>()).put(subject, why);
    }
  }

  private void add(Recipient reader, int index, Subject subject) {
    recipients.putIfAbsent(reader.key(), reader);
    subjects.computeIfAbsent(reader.key(), key -> new TreeMap<>()).put(index, subject);
  }

  /** One mail for each reader, with a document for each unit in tree order. */
  List<DueMail> mails(ReportKind kind, Period period) {
    List<DueMail> mails = new ArrayList<>();
    recipients.forEach(
        (key, recipient) ->
            mails.add(
                new DueMail(
                    kind,
                    period,
                    recipient,
                    List.copyOf(subjects.get(key).values()),
                    directory.obstacle(recipient, kind),
                    standIns.getOrDefault(key, Map.of()))));
    return mails;
  }
}
