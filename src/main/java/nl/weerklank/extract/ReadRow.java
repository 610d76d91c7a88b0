package nl.weerklank.extract;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * What one source row became.
 *
 * @param response null when the whole row is rejected
 * @param rejections of the row or of single values; a response may have some and still count
 */
public record ReadRow(Response response, List<Rejection> rejections) {

  public ReadRow {
    if (response == null && rejections.isEmpty()) {
      throw new IllegalArgumentException("A row becomes a response or is rejected for a reason.");
    }
    // Nearly always empty, and made for every row.
    rejections = rejections.isEmpty() ? List.of() : List.copyOf(rejections);
  }

  /** The day the row is counted in. */
  public LocalDate day() {
    return response != null ? response.day() : rejections.get(0).day();
  }
}
