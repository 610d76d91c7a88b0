package nl.weerklank.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    for (ReportModel sample : SampleReports.all(language)) {
      noting(() -> checkReport(sample, wording));
      noting(() -> checkMail(List.of(sample), wording));
    }
    noting(() -> checkMail(SampleReports.departments(language), wording));
  }

  private void checkReport(ReportModel sample, Wording wording) {
    PageTemplate template = PageTemplate.html(folder, sample.header().kind().key() + ".html");
    checkImages(template.source());
    PageParser.parse(template, new ReportPage(sample, wording, look).page());
  }

  private void checkMail(List<ReportModel> samples, Wording wording) {
    List<String> names = Collections.nCopies(samples.size(), "sample.pdf");
    MailPage mail = new MailPage(samples, "A. Sample", wording, names, look);
    PageTemplate html = PageTemplate.html(folder, "mail.html");
    PageParser.parse(html, mail.page());
    PageTemplate.text(folder, "mail.txt").render(mail.page());
  }

  private void checkImages(TemplateSource source) {
    for (TemplateSource.Line line : source.lines()) {
      Matcher image = IMAGE.matcher(line.text());
      while (image.find()) {
        String name = image.group(1) == null ? image.group(2) : image.group(1);
        if (!images.exists(name.strip())) {
          faults.add(
              line.place()
                  + ": there is no image '"
                  + name.strip()
                  + "' in the template folder; name a .png or .jpg file that lies there.");
        }
      }
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
