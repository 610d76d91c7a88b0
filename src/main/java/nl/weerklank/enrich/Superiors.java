package nl.weerklank.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.enrich.MatchedReference.Finding;
import nl.weerklank.enrich.MatchedReference.Kind;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Superior;
import nl.weerklank.survey.Unit;

/**
 * Who leads a unit for which HR names nobody: the employed direct superior to whom the largest
 * share of its other members reports, at least half. Of equal shares the one with more members
 * behind it, then who is no member, then the first id.
 */
final class Superiors {

  private final LocalDate asOf;
  private final Map<String, Employee> employees = new HashMap<>();
  private final Map<String, Set<String>> direct = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Set<String> withUnknown = new TreeSet<>();

  Superiors(Reference reference, PersonIndex people, LocalDate asOf) {
    this.asOf = asOf;
    reference.employees().forEach(employee -> employees.putIfAbsent(employee.id(), employee));
    for (Superior superior : reference.superiors()) {
      if (people.idOf(superior.superiorId()) == null) {
        withUnknown.add(superior.employeeId());
      } else if (superior.direct()) {
        direct
            .computeIfAbsent(superior.employeeId(), id -> new TreeSet<>())
            .add(superior.superiorId());
      }
    }
    for (Assignment assignment : reference.assignments()) {
      if (assignment.validOn(asOf) && employed(assignment.employeeId())) {
        members
            .computeIfAbsent(assignment.unitId(), id -> new HashSet<>())
            .add(assignment.employeeId());
      }
    }
  }

  /** Where HR lists nobody everybody counts; else who is not listed has left. */
  private boolean employed(String id) {
    Employee employee = employees.get(id);
    return employee == null ? employees.isEmpty() : employee.employedOn(asOf);
  }

  List<Unit> headed(List<Unit> units) {
    return units.stream().map(this::headed).toList();
  }

  private Unit headed(Unit unit) {
    if (!unit.managerIds().isEmpty() || !unit.validOn(asOf)) {
      return unit;
    }
    String head = head(members.getOrDefault(unit.id(), Set.of()));
    return head == null ? unit : headed(unit, List.of(head));
  }

  static Unit headed(Unit unit, List<String> managers) {
    return new Unit(
        unit.id(),
        unit.parentId(),
        unit.name(),
        unit.layer(),
        managers,
        unit.location(),
        unit.validFrom(),
        unit.validTo());
  }

  /**
   * @param others members of the unit beside the candidate
   */
  private record Candidate(String id, int votes, int others, boolean member) {

    boolean enough() {
      return 2 * votes >= others;
    }

    boolean before(Candidate other) {
      long share = (long) votes * other.others - (long) other.votes * others;
      if (share != 0) {
        return share > 0;
      }
      if (votes != other.votes) {
        return votes > other.votes;
      }
      return member == other.member ? id.compareTo(other.id) < 0 : !member;
    }
  }

  private String head(Set<String> team) {
    Map<String, Integer> votes = new HashMap<>();
    for (String member : team) {
      for (String superior : direct.getOrDefault(member, Set.of())) {
        if (!superior.equals(member) && employed(superior)) {
          votes.merge(superior, 1, Integer::sum);
        }
      }
    }
    Candidate best = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      boolean member = team.contains(vote.getKey());
      Candidate one =
          new Candidate(vote.getKey(), vote.getValue(), team.size() - (member ? 1 : 0), member);
      if (one.enough() && (best == null || one.before(best))) {
        best = one;
      }
    }
    return best == null ? null : best.id();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!withUnknown.isEmpty()) {
      findings.add(new Finding(Kind.UNKNOWN_SUPERIOR, List.copyOf(withUnknown)));
    }
    List<String> circles = new SuperiorCycles(direct).found();
    if (!circles.isEmpty()) {
      findings.add(new Finding(Kind.SUPERIOR_CYCLE, Collections.unmodifiableList(circles)));
    }
    return findings;
  }
}
