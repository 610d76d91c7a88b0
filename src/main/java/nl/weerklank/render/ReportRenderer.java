package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.report.AlertLetter;
import nl.weerklank.report.ReportModel;

/** Draws reports and mails; safe for use by several threads at once. */
public interface ReportRenderer {

  /**
   * A tagged PDF (PDF/UA-1, PDF/A-3a); the same model gives the same bytes.
   *
   * @throws nl.weerklank.survey.Failure when a template is broken, with file and line
   */
  byte[] pdf(ReportModel model);

  /**
   * The mail around the documents, in the language of the first.
   *
   * @param recipientName for the greeting; may be null
   */
  MailBody mail(List<ReportModel> documents, String recipientName);

  /**
   * A mail about single answers, without documents.
   *
   * @param recipientName for the greeting; may be null
   */
  MailBody alert(AlertLetter letter, String recipientName);

  /**
   * The same mail when its documents are too large to be sent: it says so, and whom to ask.
   *
   * @param contact as it is printed
   */
  MailBody mailWithoutDocuments(List<ReportModel> documents, String recipientName, String contact);

  /** Attachment name by the fixed pattern, {@code weerklank_director_lindewaard_2026-W47.pdf}. */
  String fileName(ReportModel model);

  /** Attachment names of one mail's documents, in their order, none twice: {@code ..._2.pdf}. */
  default List<String> fileNames(List<ReportModel> documents) {
    List<String> names = new ArrayList<>();
    for (ReportModel document : documents) {
      String name = fileName(document);
      String stem = name.substring(0, name.lastIndexOf('.'));
      String ending = name.substring(stem.length());
      for (int number = 2; names.contains(name); number++) {
        name = stem + "_" + number + ending;
      }
      names.add(name);
    }
    return names;
  }

  /** The same reports as web pages. */
  WebPages web();

  /**
   * Renders every template with sample content in every language.
   *
   * @return one line per fault, with file and line; empty when all is well
   */
  List<String> check();
}
