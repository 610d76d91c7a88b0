package nl.weerklank.notice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.notice.RunNews.Concern;
import nl.weerklank.store.Ledger;

/** The mail about a run: what happened in figures, and what to do about what went wrong. */
final class Digest {

  private static final int NAMED = 25;

  private final RunNews news;
  private final String organisation;
  private final Words words;
  private final StringBuilder text = new StringBuilder();

  Digest(RunNews news, String organisation, Words words) {
    this.news = news;
    this.organisation = organisation;
    this.words = words;
  }

  String subject() {
    String key = news.failure() != null ? "failed" : news.trouble() ? "trouble" : "fine";
    return words.of("subject." + key, organisation, news.asOf().toString(), code());
  }

  private String code() {
    return String.valueOf(news.exitCode());
  }

  String text() {
    text.setLength(0);
    line(subject());
    failure();
    figures();
    mails();
    rejections();
    findings();
    line("");
    line(words.of("closing"));
    return text.toString();
  }

  private void failure() {
    if (news.failure() != null) {
      section("failure");
      line(news.failure());
      line(words.either("exit." + code(), "exit.other"));
    }
  }

  private void figures() {
    section("figures");
    figure("run", news.run() == 0 ? "-" : String.valueOf(news.run()));
    figure("as-of", news.asOf().toString());
    figure("took", news.took().toSeconds() + " s");
    figure("exit", code());
    news.counts().forEach((key, count) -> figure(key, String.valueOf(count)));
  }

  private void figure(String key, String value) {
    line("  " + key + " = " + value);
  }

  private void mails() {
    Map<String, List<Concern>> byKind =
        news.mails().stream()
            .filter(Digest::told)
            .collect(Collectors.groupingBy(Concern::kind, TreeMap::new, Collectors.toList()));
    if (byKind.isEmpty()) {
      return;
    }
    section("mails");
    byKind.forEach(
        (kind, concerns) -> {
          line("");
          line(kind + " (" + concerns.size() + "): " + words.either("mend." + kind, "mend.other"));
          list(concerns.stream().map(concern -> concern.key().toString()).toList());
        });
  }

  /** What is nobody's fault and needs nothing done is counted in the figures only. */
  private static boolean told(Concern concern) {
    return concern.skip() != Ledger.Skip.SUPERSEDED && concern.skip() != Ledger.Skip.NO_ANSWERS;
  }

  private void rejections() {
    if (!news.rejections().isEmpty()) {
      section("rejections");
      news.rejections().forEach((reason, rows) -> figure(reason, String.valueOf(rows)));
      line(words.of("mend.rejections"));
    }
  }

  private void findings() {
    if (!news.findings().isEmpty()) {
      section("findings");
      news.findings()
          .forEach(
              (kind, units) -> {
                line("");
                line(kind + ": " + words.either("mend." + kind, "mend.other-unit"));
                list(units);
              });
    }
  }

  private void list(List<String> all) {
    all.stream().limit(NAMED).forEach(one -> line("  " + one));
    if (all.size() > NAMED) {
      line("  " + words.of("more", String.valueOf(all.size() - NAMED)));
    }
  }

  private void section(String key) {
    line("");
    line(words.of("section." + key));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
