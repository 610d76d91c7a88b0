package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.alert.CustomerHistory.Earlier;
import nl.weerklank.report.AlertLetter;

/** What the templates of an alert may print. */
final class AlertPage {

  private final Wording wording;
  private final ModelMap maps;
  private final Map<String, Object> page = new LinkedHashMap<>();
  private final String subject;

  AlertPage(AlertLetter letter, String recipientName, Wording wording, Look look) {
    this.wording = wording;
    this.maps = new ModelMap(wording);
    int cases = letter.cases().size();
    this.subject = CleanText.of(wording.say("mail.subject.alert", cases, letter.organisation()));
    page.put("t", wording.messages().forTemplates());
    page.put("colors", look.css());
    page.put("language", wording.messages().language());
    page.put("subject", subject);
    page.put("organisation", wording.text(letter.organisation()));
    page.put("day", wording.day(letter.asOf()));
    page.put("greeting", greeting(recipientName));
    page.put("notices", letter.notices().stream().map(wording::say).toList());
    page.put("verdict", wording.say("alert.heading", cases));
    page.put("cases", letter.cases().stream().map(this::told).toList());
    page.put("reason", wording.messages().text("mail.reason.alert"));
  }

  private String greeting(String name) {
    return name == null || name.isBlank()
        ? wording.messages().text("mail.greeting.plain")
        : wording.say("mail.greeting", name);
  }

  private Map<String, Object> told(AlertLetter.Case one) {
    Map<String, Object> map = maps.of(one.call(), null);
    List<String> earlier = new ArrayList<>();
    for (Earlier answer : one.earlier()) {
      String score =
          wording.say("score.on", answer.metric(), answer.score(), answer.metric().scale().to());
      earlier.add(wording.say("alert.earlier", wording.day(answer.day()), score));
    }
    map.put("earlier", String.join(" \u00b7 ", earlier));
    map.put("hasEarlier", !earlier.isEmpty());
    map.put("step", wording.say(one.step()));
    return map;
  }

  Map<String, Object> page() {
    return page;
  }

  String subject() {
    return subject;
  }
}
