package nl.weerklank.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.weerklank.report.Amount;
import nl.weerklank.report.Difference;
import nl.weerklank.report.Percent;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Points;
import nl.weerklank.report.Quote;
import nl.weerklank.report.Shown;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * Figures, dates and sentences as a reader of one language expects them. Not for use by more than
 * one thread at a time.
 */
final class Wording {

  private static final String MINUS = "\u2212";

  /** Letters of a currency nobody knows; an amount stays on one line. */
  private static final int LONGEST_CURRENCY = 5;

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");

  private final Messages messages;
  private final boolean plainDigits;
  private final DecimalFormat whole;
  private final DecimalFormat tenths;
  private final DecimalFormat hundredths;

  Wording(Messages messages) {
    this.messages = messages;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(messages.locale());
    this.plainDigits = symbols.getZeroDigit() == '0';
    this.whole = new DecimalFormat("#,##0", symbols);
    this.tenths = new DecimalFormat("0.0", symbols);
    this.hundredths = new DecimalFormat("#,##0.##", symbols);
  }

  Messages messages() {
    return messages;
  }

  /** A whole number with thousand separators and a real minus. */
  String whole(long number) {
    if (plainDigits && Math.abs(number) < 1000) {
      return number < 0 ? MINUS + -number : String.valueOf(number);
    }
    return signless(whole, BigDecimal.valueOf(number));
  }

  /** Rounded once, half away from zero, as the formula asks: {@code +22}, {@code 85 %}, 5,3. */
  String points(BigDecimal value, Formula formula) {
    BigDecimal rounded = value.setScale(formula == Formula.MEAN ? 1 : 0, RoundingMode.HALF_UP);
    return switch (formula) {
      case NET -> (rounded.signum() > 0 ? "+" : "") + whole(rounded.longValue());
      case TOP_SHARE -> say("format.percent", whole(rounded.longValue()));
      case MEAN -> signless(tenths, rounded);
    };
  }

  String points(double value, Formula formula) {
    return points(BigDecimal.valueOf(value), formula);
  }

  /** With one decimal. */
  String percent(Percent percent) {
    BigDecimal rounded = BigDecimal.valueOf(percent.value()).setScale(1, RoundingMode.HALF_UP);
    return say("format.percent", signless(tenths, rounded));
  }

  /** Rounded as a score is: {@code +14}, {@code -0,4}, {@code 3 percentpunt}. */
  String difference(Difference difference) {
    Formula formula = difference.formula();
    BigDecimal rounded =
        BigDecimal.valueOf(difference.value())
            .setScale(formula == Formula.MEAN ? 1 : 0, RoundingMode.HALF_UP);
    String sign = difference.signed() && rounded.signum() > 0 ? "+" : "";
    if (formula == Formula.MEAN) {
      String number = sign + signless(tenths, rounded);
      return difference.signed() ? number : say("difference.MEAN", number);
    }
    long number = rounded.longValue();
    return difference.signed() ? sign + whole(number) : say("difference." + formula, number);
  }

  private static String signless(DecimalFormat format, BigDecimal number) {
    String digits = format.format(number.abs());
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  String decimal(BigDecimal number) {
    return signless(hundredths, number);
  }

  String money(BigDecimal amount, String currency) {
    String code = currency == null || currency.isBlank() ? "" : currency.strip();
    return say(
            "format.money", sign(code), whole(amount.setScale(0, RoundingMode.HALF_UP).longValue()))
        .strip();
  }

  private String sign(String code) {
    try {
      return Currency.getInstance(code).getSymbol(messages.locale());
    } catch (IllegalArgumentException e) {
      String words = CleanText.of(code);
      boolean brief = words.codePointCount(0, words.length()) <= LONGEST_CURRENCY;
      return brief
          ? words
          : words.substring(0, words.offsetByCodePoints(0, LONGEST_CURRENCY)) + "\u2026";
    }
  }

  String date(LocalDate day) {
    return in("format.date", day);
  }

  /** Without the year. */
  String day(LocalDate day) {
    return in("format.day", day);
  }

  String month(YearMonth month, boolean brief) {
    return in(brief ? "format.month.brief" : "format.month", month.atDay(1));
  }

  private String in(String pattern, LocalDate day) {
    return messages.dates(pattern).format(day);
  }

  /** {@code week 47}, {@code week 35 t/m 47}, {@code november 2026}, or its dates. */
  String period(Period period) {
    if (MONTH.matcher(period.key()).matches()) {
      return in("format.month.year", period.from());
    }
    if (QUARTER.matcher(period.key()).matches()) {
      return say(
          "period.quarter",
          period.from().get(IsoFields.QUARTER_OF_YEAR),
          period.from().getYear() + "");
    }
    if (period.from().getDayOfWeek() != DayOfWeek.MONDAY || period.days() % 7 != 0) {
      return dates(period);
    }
    return weeks(period);
  }

  private String weeks(Period period) {
    int first = week(period.from());
    int last = week(period.to());
    int firstYear = period.from().get(IsoFields.WEEK_BASED_YEAR);
    int lastYear = period.to().get(IsoFields.WEEK_BASED_YEAR);
    if (period.days() == 7) {
      return say("period.week", first);
    }
    return firstYear == lastYear
        ? say("period.weeks", first, last)
        : say("period.weeks.years", first, firstYear + "", last, lastYear + "");
  }

  static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** From and to, naming month and year once when they are the same. */
  String dates(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from.equals(to)) {
      return date(to);
    }
    if (from.getYear() != to.getYear()) {
      return say("period.dates", date(from), date(to));
    }
    boolean sameMonth = from.getMonth() == to.getMonth();
    String first = sameMonth ? in("format.day.only", from) : day(from);
    return say("period.dates", first, date(to));
  }

  /** {@code 0 t/m 6}, {@code 9 en 10}, {@code 3}. */
  String band(Band band) {
    return switch (band.to() - band.from()) {
      case 0 -> String.valueOf(band.from());
      case 1 -> say("band.two", band.from(), band.to());
      default -> say("band.many", band.from(), band.to());
    };
  }

  /** The catalogue's name, else the id in capitals. */
  String metric(Metric metric) {
    String key = "metric." + metric.id();
    return messages.has(key)
        ? messages.text(key)
        : CleanText.of(metric.id()).toUpperCase(Locale.ROOT);
  }

  /** As a sentence part: score and range, range alone, or words. */
  String shown(Shown shown, Formula formula) {
    return switch (shown.detail()) {
      case FULL ->
          shown.score().interval() == null
              ? points(shown.score().exact(), formula)
              : say(
                  "shown.full",
                  points(shown.score().exact(), formula),
                  low(shown, formula),
                  high(shown, formula));
      case RANGE ->
          shown.score().interval() == null
              ? say("shown.few", shown.n())
              : say("shown.range", low(shown, formula), high(shown, formula));
      case FEW -> shown.n() == 0 ? messages.text("shown.none") : say("shown.few", shown.n());
      case HIDDEN -> messages.text("shown.hidden");
      case LATER -> messages.text("shown.later");
    };
  }

  /** Score and range in as few words as a table has room for; a dash when there is neither. */
  String brief(Shown shown, Formula formula) {
    boolean visible = shown.detail() == Shown.Detail.FULL || shown.detail() == Shown.Detail.RANGE;
    if (!visible || shown.score().interval() == null) {
      return "\u2013";
    }
    String range = say("range", low(shown, formula), high(shown, formula));
    return shown.detail() == Shown.Detail.FULL
        ? say("table.score", points(shown.score().exact(), formula), range)
        : range;
  }

  String low(Shown shown, Formula formula) {
    return points(shown.score().interval().low(), formula);
  }

  String high(Shown shown, Formula formula) {
    return points(shown.score().interval().high(), formula);
  }

  /** A message with arguments of any kind a {@link Phrase} may hold. */
  String say(String key, Object... arguments) {
    return say(key, Arrays.asList(arguments));
  }

  String say(Phrase phrase) {
    return say(phrase.key(), phrase.arguments());
  }

  private String say(String key, List<Object> arguments) {
    List<Messages.Argument> formatted = new ArrayList<>();
    for (Object argument : arguments) {
      Long count =
          argument instanceof Integer || argument instanceof Long
              ? (Long) ((Number) argument).longValue()
              : null;
      formatted.add(new Messages.Argument(argument(argument), count));
    }
    return messages.format(key, formatted);
  }

  private String argument(Object argument) {
    if (argument instanceof Integer || argument instanceof Long) {
      return whole(((Number) argument).longValue());
    }
    if (argument instanceof BigDecimal number) {
      return decimal(number);
    }
    if (argument instanceof Points points) {
      return points(points.value(), points.formula());
    }
    if (argument instanceof Difference difference) {
      return difference(difference);
    }
    if (argument instanceof Percent percent) {
      return percent(percent);
    }
    if (argument instanceof Amount amount) {
      return money(amount.value(), amount.currency());
    }
    if (argument instanceof LocalDate day) {
      return date(day);
    }
    if (argument instanceof Period period) {
      return period(period);
    }
    if (argument instanceof Phrase phrase) {
      return say(phrase);
    }
    if (argument instanceof Metric metric) {
      return metric(metric);
    }
    return text(String.valueOf(argument));
  }

  /** Somebody else's words, harmless, with the reader's words where something was taken out. */
  String text(String words) {
    String clean = Masks.text(words, messages);
    return clean.contains(Quote.NAME)
        ? clean.replace(Quote.NAME, messages.text("name_removed"))
        : clean;
  }
}
