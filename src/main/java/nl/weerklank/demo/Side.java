package nl.weerklank.demo;

/** The mood of an answer, as the phrase book marks it. */
enum Side {
  PROMOTER("+"),
  PASSIVE("~"),
  DETRACTOR("-");

  private final String mark;

  Side(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }

  static Side ofRecommend(int score) {
    return score >= 9 ? PROMOTER : score >= 7 ? PASSIVE : DETRACTOR;
  }

  static Side ofEffort(int score) {
    return score <= 2 ? PROMOTER : score == 3 ? PASSIVE : DETRACTOR;
  }
}
