package nl.weerklank.report;

import java.util.List;

/**
 * @param shown complaints first, then by revenue, then lowest score
 * @param total unhappy answers of the week, shown or not
 * @param unknown those of the total that are not shown because nobody knows whom to call
 */
public record CallBacks(List<CallBack> shown, int total, int unknown) {

  /** Not shown because the list was full. */
  public int more() {
    return total - shown.size() - unknown;
  }
}
