package nl.weerklank.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.report.AlertLetter;
import nl.weerklank.report.Header;
import nl.weerklank.report.ReportModel;
import org.w3c.dom.Document;

/**
 * Reports and mails from the templates and message catalogues of a folder. Templates are read once,
 * when first used.
 */
public final class PdfReportRenderer implements ReportRenderer {

  private final Path folder;
  private final RenderSettings settings;
  private final Images images;
  private final TimeLimit timeLimit;
  private final Map<String, PageTemplate> templates = new ConcurrentHashMap<>();
  private final Map<String, Messages> catalogues = new ConcurrentHashMap<>();

  /**
   * @param templateDirectory holds the templates, {@code report.css}, images and message catalogues
   */
  public PdfReportRenderer(Path templateDirectory, RenderSettings settings) {
    this.folder = templateDirectory;
    this.settings = settings;
    this.images = new Images(templateDirectory);
    this.timeLimit = new TimeLimit(settings.timeLimit());
  }

  @Override
  public byte[] pdf(ReportModel model) {
    Header header = model.header();
    String template = header.kind().key() + ".html";
    String what = template + " (" + header.kind().key() + " " + header.period().key() + ")";
    return timeLimit.run(what, () -> FourPages.of(model, fitted -> draw(fitted, html(template))));
  }

  private byte[] draw(ReportModel model, PageTemplate template) throws java.io.IOException {
    Wording wording = wording(model.header().language());
    ReportPage content = new ReportPage(model, wording, settings.look());
    String html = template.render(content.page());
    Document page = PageParser.parse(template, content.page(), html);
    return new PdfDrawing(settings.tagged(), images)
        .draw(
            page,
            content.drawings(),
            html,
            model.header().asOf(),
            html.hashCode(),
            figures(model, wording));
  }

  /** Null unless they are to be attached. */
  private AttachedFile figures(ReportModel model, Wording wording) {
    if (!settings.attachFigures()) {
      return null;
    }
    String name = fileName(model).replaceAll("\\.pdf$", ".json");
    String description = wording.messages().text("figures_file");
    byte[] json = new FiguresFile(wording).of(model);
    return new AttachedFile(name, description, "application/json", json);
  }

  @Override
  public MailBody mail(List<ReportModel> documents, String recipientName) {
    return body(mailPage(documents, recipientName));
  }

  @Override
  public MailBody mailWithoutDocuments(
      List<ReportModel> documents, String recipientName, String contact) {
    return body(mailPage(documents, recipientName).withoutDocuments(contact));
  }

  private MailPage mailPage(List<ReportModel> documents, String recipientName) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("A mail needs at least one document.");
    }
    Wording wording = wording(documents.get(0).header().language());
    return new MailPage(documents, recipientName, wording, fileNames(documents), settings.look());
  }

  private MailBody body(MailPage mail) {
    PageTemplate html = html("mail.html");
    String body = html.render(mail.page());
    PageParser.parse(html, mail.page(), body);
    PageTemplate text = template("mail.txt");
    String plain = MailPage.tidy(text.render(mail.page()));
    return new MailBody(mail.subject(), plain, "<!DOCTYPE html>\n" + body, mail.images());
  }

  @Override
  public MailBody alert(AlertLetter letter, String recipientName) {
    Wording wording = wording(letter.language());
    AlertPage mail = new AlertPage(letter, recipientName, wording, settings.look());
    PageTemplate html = html("alert.html");
    String body = html.render(mail.page());
    PageParser.parse(html, mail.page(), body);
    String plain = MailPage.tidy(template("alert.txt").render(mail.page()));
    return new MailBody(mail.subject(), plain, "<!DOCTYPE html>\n" + body, List.of());
  }

  @Override
  public String fileName(ReportModel model) {
    Header header = model.header();
    String period = header.period().key().replaceAll("[^A-Za-z0-9-]+", "_");
    // A score report's name must not tell who it is about.
    String subject =
        header.kind() == ReportKind.EMPLOYEE ? "" : Slug.of(header.subjectName()) + "_";
    return "weerklank_" + header.kind().key() + "_" + subject + period + ".pdf";
  }

  @Override
  public WebPages web() {
    return new TemplateWebPages(folder, images, settings.look(), this::html, this::wording);
  }

  @Override
  public List<String> check() {
    return new TemplateCheck(folder, images, settings.look()).faults();
  }

  private PageTemplate html(String name) {
    return templates.computeIfAbsent(name, file -> PageTemplate.html(folder, file));
  }

  private PageTemplate template(String name) {
    return templates.computeIfAbsent(name, file -> PageTemplate.text(folder, file));
  }

  private Wording wording(String language) {
    boolean known =
        language != null
            && language.matches("[a-z]{2,3}")
            && Files.isRegularFile(folder.resolve(Messages.PREFIX + language + Messages.SUFFIX));
    String spoken = known ? language : settings.fallbackLanguage();
    return new Wording(catalogues.computeIfAbsent(spoken, name -> Messages.read(folder, name)));
  }
}
