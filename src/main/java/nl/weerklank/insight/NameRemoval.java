package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.NameWords.Word;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;

/**
 * Takes the names of employees, contacts and customers out of a text, and mail addresses with them.
 * Matching is by whole words, whatever their case or accents. Everyday words that are also names
 * (meer, groot) go only where something shows that a name is meant: a capital inside a sentence, a
 * title, or another name beside it. A name that is misspelt or unknown stays.
 */
public final class NameRemoval {

  private static final Set<String> TITLES =
      Set.of(
          "heer",
          "meneer",
          "mijnheer",
          "mevrouw",
          "dhr",
          "mevr",
          "mvr",
          "mw",
          "mr",
          "mrs",
          "ms",
          "miss",
          "mister",
          "collega",
          "der",
          "den",
          "ter",
          "ten");

  private record Span(int from, int to) {}

  private final NameSet known;

  public NameRemoval(Reference reference) {
    NameSet.Builder names = new NameSet.Builder();
    for (Employee employee : reference.employees()) {
      names.person(employee.name());
    }
    for (Contact contact : reference.contacts()) {
      names.person(contact.name());
    }
    for (Customer customer : reference.customers()) {
      names.customer(customer.name());
    }
    this.known = names.build();
  }

  /**
   * @param placeholder stands for each name, in the reader's language
   * @param speaker further names to remove: of the customer and contact who speak
   * @param visible names the reader may see
   */
  public String without(String text, String placeholder, NameSet speaker, NameSet visible) {
    List<Word> words = NameWords.of(text);
    boolean[] name = new boolean[words.size()];
    for (int i = 0; i < name.length; ) {
      i = mark(words, i, name, speaker, visible);
    }
    List<Span> spans = mailAddresses(text);
    for (int i = 0; i < name.length; i++) {
      if (name[i]) {
        spans.add(new Span(words.get(i).from(), words.get(i).to()));
      }
    }
    return replace(text, spans, placeholder);
  }

  /** Marks the name that starts at a word; returns the next word to look at. */
  private int mark(List<Word> words, int start, boolean[] name, NameSet speaker, NameSet visible) {
    int length = Math.max(known.sequence(words, start), speaker.sequence(words, start));
    if (length > 1) {
      boolean hidden = visible.sequence(words, start) < length;
      for (int i = start; i < start + length; i++) {
        name[i] = hidden;
      }
      return start + length;
    }
    Word word = words.get(start);
    boolean found = names(word, speaker) && !visible.word(word.plain(), true);
    name[start] = found && (!NameWords.common(word.plain()) || meant(words, start, name));
    return start + 1;
  }

  private boolean names(Word word, NameSet speaker) {
    String plain = word.plain();
    if (known.word(plain, word.capital()) || speaker.word(plain, word.capital())) {
      return true;
    }
    boolean possessive = word.capital() && plain.length() > 3 && plain.endsWith("s");
    return possessive && known.word(plain.substring(0, plain.length() - 1), true);
  }

  private static boolean meant(List<Word> words, int at, boolean[] name) {
    if (words.get(at).capital() && !words.get(at).opens()) {
      return true;
    }
    return at > 0 && (name[at - 1] || TITLES.contains(words.get(at - 1).plain()));
  }

  private static List<Span> mailAddresses(String text) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int from = at;
      while (from > 0 && text.charAt(from - 1) != ' ') {
        from--;
      }
      int to = text.indexOf(' ', at);
      spans.add(new Span(from, to < 0 ? text.length() : to));
    }
    return spans;
  }

  private static String replace(String text, List<Span> spans, String placeholder) {
    spans.sort(java.util.Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (Span span : spans) {
      if (span.to() <= done) {
        continue;
      }
      boolean joined = done > 0 && joins(text.substring(done, Math.max(done, span.from())));
      if (!joined) {
        result.append(text, done, span.from()).append(placeholder);
      }
      done = span.to();
    }
    return result.append(text.substring(done)).toString();
  }

  /** Blanks, hyphens and particles between two names make them one. */
  private static boolean joins(String gap) {
    if (gap.chars().anyMatch(c -> !Character.isLetter(c) && " -.'\u2019".indexOf(c) < 0)) {
      return false;
    }
    return NameWords.of(gap).stream()
        .allMatch(word -> NameWords.particle(word.plain()) && !word.plain().equals("en"));
  }
}
