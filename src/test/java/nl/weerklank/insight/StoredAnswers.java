package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.store.Comment;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Period;

/** A fact store in memory, for reading only: every answer of a list is a fact. */
public final class StoredAnswers extends ReadOnlyFacts implements Names {

  private final List<Comment> answers = new ArrayList<>();
  private final ListedNames names = new ListedNames();

  public StoredAnswers add(Comment answer) {
    answers.add(answer);
    number(Kind.SURVEY, answer.survey());
    number(Kind.UNIT, answer.unitId());
    number(Kind.CUSTOMER, answer.customerId());
    number(Kind.EMPLOYEE, answer.employeeId());
    number(Kind.TOUCHPOINT, answer.touchpoint());
    answer.scores().keySet().forEach(names::slot);
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
      return number(Kind.TOUCHPOINT, answer.touchpoint());
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
      String metric = names.metric(slot);
      return metric == null ? NO_SCORE : answer.scores().getOrDefault(metric, NO_SCORE);
    }
  }

  @Override
  public int number(Kind kind, String id) {
    return names.number(kind, id);
  }

  @Override
  public String id(Kind kind, int number) {
    return names.id(kind, number);
  }

  @Override
  public int highest(Kind kind) {
    return names.highest(kind);
  }

  @Override
  public int slot(String metricId) {
    return names.slot(metricId);
  }

  @Override
  public int knownSlot(String metricId) {
    return names.knownSlot(metricId);
  }
}
