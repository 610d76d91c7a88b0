package nl.weerklank.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement with its named parameters replaced by {@code ?}; nothing else of it is touched.
 *
 * <p>Not taken for parameters: whatever stands in quotes, comments, dollar quotes or square
 * brackets, {@code ::} casts, {@code :=} and a colon before anything but a letter.
 *
 * @param names one per {@code ?} put in, in order
 */
record NamedParameters(String sql, List<String> names) {

  static final Set<String> KNOWN = Set.of("from", "to", "since");

  /**
   * @param mysql the MySQL family: {@code #} starts a comment, a backslash escapes within quotes,
   *     and comments do not nest
   * @throws IllegalArgumentException for a parameter that is not known, with its name as message
   */
  static NamedParameters parse(String sql, boolean mysql) {
    return new Scanner(sql, mysql).scan();
  }

  private static final class Scanner {
    private final String sql;
    private final boolean mysql;
    private final StringBuilder out = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int at;
    private int brackets;

    Scanner(String sql, boolean mysql) {
      this.sql = sql;
      this.mysql = mysql;
    }

    NamedParameters scan() {
      while (at < sql.length()) {
        int end = skipEnd();
        if (end > at) {
          out.append(sql, at, end);
          at = end;
        } else {
          plain();
        }
      }
      return new NamedParameters(out.toString(), List.copyOf(names));
    }

    /** End of the quoted text or comment that starts here; the same place when none does. */
    private int skipEnd() {
      char c = sql.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        return quoteEnd(c);
      }
      if (sql.startsWith("--", at) || (mysql && c == '#')) {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
      }
      if (sql.startsWith("/*", at)) {
        return blockCommentEnd();
      }
      if (c == '$' && !mysql && !identifierBefore()) {
        return dollarQuoteEnd();
      }
      return at;
    }

    private int quoteEnd(char quote) {
      boolean escapes = quote != '`' && (mysql || (quote == '\'' && escapeStringPrefix()));
      for (int i = at + 1; i < sql.length(); i++) {
        if (escapes && sql.charAt(i) == '\\') {
          i++;
        } else if (sql.charAt(i) == quote) {
          return i + 1;
        }
      }
      return sql.length();
    }

    /** {@code E'...'} of PostgreSQL. */
    private boolean escapeStringPrefix() {
      boolean prefix = at > 0 && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e');
      return prefix && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
    }

    private int blockCommentEnd() {
      int depth = 1;
      int i = at + 2;
      while (i < sql.length() && depth > 0) {
        if (sql.startsWith("*/", i)) {
          depth--;
          i += 2;
        } else if (!mysql && sql.startsWith("/*", i)) {
          depth++;
          i += 2;
        } else {
          i++;
        }
      }
      return i;
    }

    private int dollarQuoteEnd() {
      int tagEnd = at + 1;
      while (tagEnd < sql.length() && letterOrDigit(sql.charAt(tagEnd))) {
        tagEnd++;
      }
      boolean tag = tagEnd < sql.length() && sql.charAt(tagEnd) == '$';
      if (!tag || Character.isDigit(sql.charAt(at + 1))) {
        return at;
      }
      String closing = sql.substring(at, tagEnd + 1);
      int end = sql.indexOf(closing, tagEnd + 1);
      return end < 0 ? sql.length() : end + closing.length();
    }

    private void plain() {
      char c = sql.charAt(at);
      if (sql.startsWith("::", at)) {
        out.append("::");
        at += 2;
      } else if (c == ':' && brackets == 0 && nameStartsAt(at + 1)) {
        parameter();
      } else {
        brackets = c == '[' ? brackets + 1 : c == ']' ? Math.max(0, brackets - 1) : brackets;
        out.append(c);
        at++;
      }
    }

    private void parameter() {
      int end = at + 1;
      while (end < sql.length() && letterOrDigit(sql.charAt(end))) {
        end++;
      }
      String name = sql.substring(at + 1, end);
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException(name);
      }
      names.add(name);
      out.append('?');
      at = end;
    }

    private boolean nameStartsAt(int index) {
      return index < sql.length() && Character.isLetter(sql.charAt(index));
    }

    private boolean identifierBefore() {
      return at > 0 && letterOrDigit(sql.charAt(at - 1));
    }

    private static boolean letterOrDigit(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }
  }
}
