package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Quality;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;

/** A fact store in memory: what only the job asks of one is refused. */
abstract class ReadOnlyFacts implements FactStore {

  @Override
  public int feedNumber(String feedName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<LocalDate, DayDigest> digests(int feed) {
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
  public void texts(Period period, TextVisitor visitor) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Quality quality(Period period) {
    throw new UnsupportedOperationException();
  }
}
