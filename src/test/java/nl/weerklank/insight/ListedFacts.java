package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** Facts from a list, in the list's order; remembers what was scanned. */
final class ListedFacts implements FactStore {

  private final List<Answer> answers;
  private final Names names;
  final List<Period> scanned = new ArrayList<>();

  ListedFacts(List<Answer> answers, Names names) {
    this.answers = answers;
    this.names = names;
    answers.forEach(answer -> new Cursor().on(answer));
  }

  @Override
  public void scan(Period period, FactVisitor visitor) {
    scanned.add(period);
    Cursor cursor = new Cursor();
    for (Answer answer : answers) {
      if (period.contains(answer.day())) {
        visitor.visit(cursor.on(answer));
      }
    }
  }

  private final class Cursor implements FactCursor {
    private Answer answer;
    private final int[] scores = new int[Names.SLOTS + 1];

    Cursor on(Answer next) {
      answer = next;
      java.util.Arrays.fill(scores, NO_SCORE);
      next.scores().forEach((metric, score) -> scores[names.slot(metric)] = score);
      survey();
      unit();
      employee();
      location();
      touchpoint();
      return this;
    }

    @Override
    public int feed() {
      return answer.feed();
    }

    @Override
    public int day() {
      return (int) answer.day().toEpochDay();
    }

    @Override
    public int sequence() {
      return answer.sequence();
    }

    @Override
    public int survey() {
      return names.number(Names.Kind.SURVEY, answer.survey());
    }

    @Override
    public int unit() {
      return names.number(Names.Kind.UNIT, answer.unit());
    }

    @Override
    public int employee() {
      return names.number(Names.Kind.EMPLOYEE, answer.employee());
    }

    @Override
    public int customer() {
      return 0;
    }

    @Override
    public int location() {
      return names.number(Names.Kind.LOCATION, answer.location());
    }

    @Override
    public int touchpoint() {
      return names.number(Names.Kind.TOUCHPOINT, answer.touchpoint());
    }

    @Override
    public long respondent() {
      return answer.respondent();
    }

    @Override
    public long answeredAt() {
      return answer.answeredAt();
    }

    @Override
    public int score(int slot) {
      return scores[slot];
    }
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
  public void comments(Period period, Predicate<Comment> accept) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Quality quality(Period period) {
    throw new UnsupportedOperationException();
  }
}
