package nl.weerklank.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.report.AlertLetter;
import nl.weerklank.report.ReportModel;
import nl.weerklank.survey.Failure;

/** Fills every template with sample content in every language, and tells what is wrong where. */
final class TemplateCheck {

  private static final Pattern IMAGE =
      Pattern.compile("<img[^>]*?\\bsrc\\s*=\\s*[\"']([^\"'{]+)[\"']|url\\(\\s*[\"']?([^\"')]+)");

  private final Path folder;
  private final Images images;
  private final Look look;
  private final Set<String> faults = new LinkedHashSet<>();

  TemplateCheck(Path folder, Images images, Look look) {
    this.folder = folder;
    this.images = images;
    this.look = look;
  }

  List<String> faults() {
    List<String> languages = Messages.languages(folder);
    if (languages.isEmpty()) {
      faults.add(folder + ": there is no message catalogue, like messages_en.properties.");
    }
    checkLogo();
    for (String language : languages) {
      noting(() -> checkLanguage(language));
    }
    noting(() -> checkKeys(languages));
    if (Files.exists(folder.resolve(WebAssets.STYLE))) {
      noting(() -> WebAssets.style(folder, look));
    }
    return new ArrayList<>(faults);
  }

  private void checkLogo() {
    if (look.logo() != null && !images.exists(look.logo())) {
      faults.add(
          "weerklank.reports.look.logo: there is no image '"
              + look.logo()
              + "' in "
              + folder
              + "; name a .png or .jpg file that lies there.");
    }
  }

  private void noting(Runnable check) {
    try {
      check.run();
    } catch (Failure failure) {
      faults.add(failure.getMessage());
    }
  }

  private void checkLanguage(String language) {
    Wording wording = new Wording(Messages.read(folder, language));
    List<ReportModel> samples = SampleReports.all(language);
    Map<ReportKind, List<Map<String, Object>>> pages = new EnumMap<>(ReportKind.class);
    // Kinds of reports share parts, so that a name of one is a name of all.
    FieldNames names = new FieldNames();
    for (ReportModel sample : samples) {
      Map<String, Object> page = new ReportPage(sample, wording, look).page();
      pages.computeIfAbsent(sample.header().kind(), kind -> new ArrayList<>()).add(page);
      names.with(page);
    }
    pages.forEach((kind, ofKind) -> noting(() -> checkReport(kind, ofKind, names)));
    List<Map<String, Object>> mails = new ArrayList<>();
    samples.forEach(sample -> mails.add(mail(List.of(sample), wording).page()));
    mails.add(mail(SampleReports.departments(language), wording).page());
    mails.add(mail(List.of(samples.get(0)), wording).withoutDocuments("x").page());
    noting(() -> checkMail(PageTemplate.html(folder, "mail.html"), mails, true));
    noting(() -> checkMail(PageTemplate.text(folder, "mail.txt"), mails, false));
    AlertLetter letter = SampleVoices.alert(language);
    List<Map<String, Object>> alerts =
        List.of(new AlertPage(letter, "A. Sample", wording, look).page());
    noting(() -> checkMail(PageTemplate.html(folder, "alert.html"), alerts, true));
    noting(() -> checkMail(PageTemplate.text(folder, "alert.txt"), alerts, false));
  }

  private void checkReport(ReportKind kind, List<Map<String, Object>> pages, FieldNames names) {
    PageTemplate template = PageTemplate.html(folder, kind.key() + ".html");
    checkImages(template.source());
    if (areKnown(names, template.source())) {
      pages.forEach(page -> noting(() -> PageParser.parse(template, page)));
    }
  }

  private void checkMail(PageTemplate template, List<Map<String, Object>> pages, boolean html) {
    if (html) {
      refuseImages(template.source());
    }
    FieldNames names = new FieldNames();
    pages.forEach(names::with);
    if (areKnown(names, template.source())) {
      pages.forEach(page -> noting(() -> fill(template, page, html)));
    }
  }

  private static void fill(PageTemplate template, Map<String, Object> page, boolean html) {
    if (html) {
      PageParser.parse(template, page);
    } else {
      template.render(page);
    }
  }

  private MailPage mail(List<ReportModel> samples, Wording wording) {
    List<String> names = Collections.nCopies(samples.size(), "sample.pdf");
    return new MailPage(samples, "A. Sample", wording, names, look);
  }

  /** Filling in finds the first fault only, and none in a section no sample opens. */
  private boolean areKnown(FieldNames names, TemplateSource source) {
    return !faults.addAll(names.faults(source));
  }

  private void checkImages(TemplateSource source) {
    forImages(
        source,
        (name, place) -> {
          if (!images.exists(name)) {
            faults.add(
                place
                    + ": there is no image '"
                    + name
                    + "' in the template folder; name a .png or .jpg file that lies there.");
          }
        });
  }

  /** A mail brings its own picture along, and nothing else is ever loaded. */
  private void refuseImages(TemplateSource source) {
    forImages(
        source,
        (name, place) ->
            faults.add(
                place
                    + ": a mail has no image '"
                    + name
                    + "'; its only picture is the one of the section picture."));
  }

  private static void forImages(TemplateSource source, BiConsumer<String, String> found) {
    String text = source.text();
    Matcher image = IMAGE.matcher(text);
    while (image.find()) {
      int group = image.group(1) == null ? 2 : 1;
      found.accept(image.group(group).strip(), source.placeAt(image.start(group)));
    }
  }

  private void checkKeys(List<String> languages) {
    Set<String> all = new TreeSet<>();
    languages.forEach(language -> all.addAll(Messages.read(folder, language).all().keySet()));
    for (String language : languages) {
      Set<String> missing = new TreeSet<>(all);
      missing.removeAll(Messages.read(folder, language).all().keySet());
      for (String key : missing) {
        // A metric's or organisation's own extra names may exist in one language only.
        if (!key.startsWith("metric.")) {
          faults.add(
              Messages.PREFIX
                  + language
                  + Messages.SUFFIX
                  + ": key "
                  + key
                  + " is missing; another language has it.");
        }
      }
    }
  }
}
