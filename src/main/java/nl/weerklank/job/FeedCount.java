package nl.weerklank.job;

import nl.weerklank.extract.ReadRow;

/** Rows of one feed, and those of them with something rejected. */
final class FeedCount {

  private long rows;
  private long rejected;

  void add(ReadRow row) {
    rows++;
    if (!row.rejections().isEmpty()) {
      rejected++;
    }
  }

  long rows() {
    return rows;
  }

  long rejected() {
    return rejected;
  }
}
