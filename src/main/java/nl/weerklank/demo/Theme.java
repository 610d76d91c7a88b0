package nl.weerklank.demo;

import java.util.List;

/** What customers choose and write about. */
enum Theme {
  WAITING("WAC", "wachttijd"),
  REACHABLE("BER", "bereikbaarheid"),
  SKILL("DES", "deskundigheid"),
  FRIENDLY("VRI", "vriendelijkheid"),
  LETTER("BRF", "duidelijkheid brief"),
  INVOICE("FAC", "factuur"),
  WEBSITE("APP", "website/app"),
  PROMISE("AFS", "afspraak nakomen"),
  TRANSFER("DOO", "doorverbinden"),
  PRICE("PRS", "prijs");

  private static final List<Theme> ALL = List.of(values());

  private final String code;
  private final String label;

  Theme(String code, String label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  static Theme draw(Department unit, Side side, Draws draws) {
    double[] weights = new double[ALL.size()];
    for (Theme theme : ALL) {
      weights[theme.ordinal()] = theme.weight(unit) * theme.weight(side);
    }
    return ALL.get(draws.weighted(Draws.cumulative(weights)));
  }

  private double weight(Department unit) {
    return switch (unit.code().substring(0, 3)) {
      case "KSV", "KLA" -> of(WAITING, 3, TRANSFER, 2, REACHABLE, 2);
      case "INC" -> of(LETTER, 6, INVOICE, 2, FRIENDLY, 2);
      case "BUI" -> of(PROMISE, 6, SKILL, 3, FRIENDLY, 2);
      case "FCT" -> of(INVOICE, 6, LETTER, 2, WEBSITE, 1);
      case "DIG" -> of(WEBSITE, 8, REACHABLE, 1, SKILL, 1);
      case "MTR" -> of(WEBSITE, 4, INVOICE, 2, PROMISE, 2);
      case "VKP", "VKZ" -> of(PRICE, 4, REACHABLE, 2, PROMISE, 2);
      case "SCH", "POL" -> of(SKILL, 3, PROMISE, 3, LETTER, 2);
      default -> 1;
    };
  }

  private double of(Theme a, double x, Theme b, double y, Theme c, double z) {
    if (this == a) {
      return x;
    }
    if (this == b) {
      return y;
    }
    return this == c ? z : 0.6;
  }

  private double weight(Side side) {
    boolean personal = this == FRIENDLY || this == SKILL;
    return switch (side) {
      case PROMOTER -> personal ? 3 : 1;
      case PASSIVE -> 1;
      case DETRACTOR -> personal ? 0.5 : this == PRICE ? 1.6 : 1;
    };
  }
}
