package nl.weerklank.report;

import java.util.Set;
import nl.weerklank.survey.Subject;

/** One document's content, complete and typed. */
public sealed interface ReportModel permits DirectorReport, DepartmentReport, EmployeeReport {

  Header header();

  /**
   * Every unit and employee any part of the document tells something about; checked before mailing.
   */
  Set<Subject> subjects();

  /** The sentence of the first page; also the mail's first line. */
  Phrase verdict();

  /** The range tiles; also the mail's figures. */
  java.util.List<Tile> tiles();

  Colophon colophon();
}
