package nl.weerklank.publish;

import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.ReportModel;

/**
 * A report for a folder that more people read than its mail: without single employees, and without
 * customers to call unless a setting says so. Nothing is computed anew.
 */
final class OpenEdition {

  private OpenEdition() {}

  /**
   * @throws IllegalArgumentException for an employee's page, which is for that person alone
   */
  static ReportModel of(ReportModel model, boolean callLists) {
    if (model instanceof DirectorReport director) {
      return callLists ? director : director.with(null);
    }
    if (model instanceof DepartmentReport department) {
      return withoutTeam(department, callLists);
    }
    throw new IllegalArgumentException("An employee's page is private.");
  }

  private static DepartmentReport withoutTeam(DepartmentReport report, boolean callLists) {
    return new DepartmentReport(
        report.header(),
        report.subjects(),
        report.verdict(),
        report.lead(),
        report.tiles(),
        report.trend(),
        report.histogram(),
        report.themes(),
        report.units(),
        report.praise(),
        report.wishes(),
        callLists ? report.callBacks() : null,
        report.employer(),
        null,
        report.question(),
        report.quality(),
        report.colophon());
  }
}
