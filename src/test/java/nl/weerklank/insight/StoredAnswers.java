package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.store.Comment;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Names;
import nl.weerklank.store.Quality;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;

/** A fact store in memory, for reading only: every answer of a list is a fact. */
public final class StoredAnswers implements FactStore, Names {

  private final List<Comment> answers = new ArrayList<>();
  private final Map<Kind, List<String>> ids = new java.util.EnumMap<>(Kind.class);
  private final List<String> slots = new ArrayList<>();

  public StoredAnswers add(Comment answer) {
    answers.add(answer);
    number(Kind.SURVEY, answer.survey());
    number(Kind.UNIT, answer.unitId());
    number(Kind.CUSTOMER, answer.customerId());
    number(Kind.EMPLOYEE, answer.employeeId());
    return this;
  }

  @Override
  public void comments(Period period, Predicate<Comment> accept) {
    answers.stream()
        .filter(one -> period.contains(one.day()))
        .filter(one -> one.text() != null || one.complaint())
        .sorted(Comparator.comparing(Comment::day).reversed())
        .takeWhile(accept)
        .forEach(one -> {});
  }

  @Override
  public void scan(Period period, FactVisitor visitor) {
    for (int i = 0; i < answers.size(); i++) {
      if (period.contains(answers.get(i).day())) {
        visitor.visit(new Row(answers.get(i), i));
      }
    }
  }

  private final class Row implements FactCursor {
    private final Comment answer;
    private final int sequence;

    Row(Comment answer, int sequence) {
      this.answer = answer;
      this.sequence = sequence;
    }

    @Override
    public int feed() {
      return 1;
    }

    @Override
    public int day() {
      return (int) answer.day().toEpochDay();
    }

    @Override
    public int sequence() {
      return sequence;
    }

    @Override
    public int survey() {
      return number(Kind.SURVEY, answer.survey());
    }

    @Override
    public int unit() {
      return number(Kind.UNIT, answer.unitId());
    }

    @Override
    public int employee() {
      return number(Kind.EMPLOYEE, answer.employeeId());
    }

    @Override
    public int customer() {
      return number(Kind.CUSTOMER, answer.customerId());
    }

    @Override
    public int location() {
      return 0;
    }

    @Override
    public int touchpoint() {
      return 0;
    }

    @Override
    public long respondent() {
      return 0;
    }

    @Override
    public long answeredAt() {
      return 0;
    }

    @Override
    public int score(int slot) {
      return slot > slots.size()
          ? NO_SCORE
          : answer.scores().getOrDefault(slots.get(slot - 1), NO_SCORE);
    }
  }

  @Override
  public int number(Kind kind, String id) {
    if (id == null) {
      return 0;
    }
    List<String> known = ids.computeIfAbsent(kind, key -> new ArrayList<>());
    if (!known.contains(id)) {
      known.add(id);
    }
    return known.indexOf(id) + 1;
  }

  @Override
  public String id(Kind kind, int number) {
    return number == 0 ? null : ids.get(kind).get(number - 1);
  }

  @Override
  public int highest(Kind kind) {
    return ids.getOrDefault(kind, List.of()).size();
  }

  @Override
  public int slot(String metricId) {
    if (!slots.contains(metricId)) {
      slots.add(metricId);
    }
    return slots.indexOf(metricId) + 1;
  }

  @Override
  public int feedNumber(String feedName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<LocalDate, DayDigest> digests(int feed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public LocalDate newestDay(int feed) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int keepOnly(Set<String> feedNames) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replace(
      int feed,
      LocalDate from,
      LocalDate to,
      List<Fact> facts,
      List<Rejection> rejections,
      Map<LocalDate, DayDigest> digests) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Quality quality(Period period) {
    throw new UnsupportedOperationException();
  }
}
