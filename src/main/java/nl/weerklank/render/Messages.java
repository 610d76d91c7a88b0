package nl.weerklank.render;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;

/**
 * The words of one language, from {@code messages_<language>.properties} (UTF-8). Keys without a
 * dot are for templates, {@code {{t.key}}}; keys with a dot are chosen by the renderer.
 *
 * <p>In a message {@code {0}} is the first argument and {@code {0|antwoord|antwoorden}} one of two
 * words, the first for the numbers {@code format.one} lists. Apostrophes mean nothing special.
 */
final class Messages {

  static final String PREFIX = "messages_";
  static final String SUFFIX = ".properties";

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

  /** A day of one letter, or all up to the next one. */
  private static final Pattern DAY_OR_REST = Pattern.compile("(?:'[^']*'|d{2,}|[^d'])+|d");

  /** An argument as printed, with the number plurals look at; null when it is no number. */
  record Argument(String text, Long count) {}

  private final String language;
  private final Locale locale;
  private final Map<String, String> texts;
  private final Set<String> ones;
  private final Map<String, Object> plain = new LinkedHashMap<>();
  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  private Messages(String language, Map<String, String> texts) {
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    this.texts = texts;
    String ones = texts.getOrDefault("format.one", "1");
    this.ones = new HashSet<>(Arrays.asList(ones.strip().split("\\s+")));
    texts.forEach(
        (key, text) -> {
          if (key.indexOf('.') < 0) {
            plain.put(key, text);
          }
        });
  }

  static Messages read(Path folder, String language) {
    Path file = folder.resolve(PREFIX + language + SUFFIX);
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw Failure.configuration(file + " is missing: the words of language '" + language + "'.");
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION, file + " cannot be read as UTF-8 properties.", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return new Messages(language, texts);
  }

  /** Languages there is a catalogue for, in alphabetical order. */
  static List<String> languages(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          "The template folder " + folder + " cannot be read; set it in the configuration.",
          e);
    }
  }

  String language() {
    return language;
  }

  Locale locale() {
    return locale;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  Map<String, String> all() {
    return texts;
  }

  /** What templates may print. */
  Map<String, Object> forTemplates() {
    return Collections.unmodifiableMap(plain);
  }

  String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw Failure.configuration(
          PREFIX + language + SUFFIX + " has no key " + key + "; add a line with its text.");
    }
    return text;
  }

  /** The format of dates a message holds as its pattern. */
  DateTimeFormatter dates(String key) {
    return dates.computeIfAbsent(key, this::readDates);
  }

  private DateTimeFormatter readDates(String key) {
    String pattern = text(key);
    try {
      DateTimeFormatter.ofPattern(pattern, locale);
      return dates(pattern, texts.getOrDefault("format.first", "1"));
    } catch (IllegalArgumentException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          PREFIX + language + SUFFIX + ": " + key + " is no pattern of dates: " + e.getMessage(),
          e);
    }
  }

  /** A plain {@code d} prints the first of a month as {@code first}. */
  private DateTimeFormatter dates(String pattern, String first) {
    Map<Long, String> days = new HashMap<>();
    LongStream.rangeClosed(1, 31).forEach(day -> days.put(day, day == 1 ? first : "" + day));
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    Matcher part = DAY_OR_REST.matcher(pattern);
    while (part.find()) {
      if (part.group().equals("d")) {
        builder.appendText(ChronoField.DAY_OF_MONTH, days);
      } else {
        builder.appendPattern(part.group());
      }
    }
    return builder.toFormatter(locale);
  }

  String format(String key, List<Argument> arguments) {
    String pattern = text(key);
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Matcher place = PLACE.matcher(pattern);
    StringBuilder sentence = new StringBuilder();
    while (place.find()) {
      int index = Integer.parseInt(place.group(1));
      if (index >= arguments.size()) {
        throw Failure.configuration(
            PREFIX
                + language
                + SUFFIX
                + ": "
                + key
                + " asks for {"
                + index
                + "}, but it has only "
                + arguments.size()
                + " arguments, from {0}.");
      }
      Argument argument = arguments.get(index);
      String text = place.group(2) == null ? argument.text() : plural(argument, place);
      place.appendReplacement(sentence, Matcher.quoteReplacement(text));
    }
    return place.appendTail(sentence).toString();
  }

  private String plural(Argument argument, Matcher place) {
    boolean one = argument.count() != null && ones.contains(argument.count().toString());
    return one ? place.group(2) : place.group(3);
  }
}
