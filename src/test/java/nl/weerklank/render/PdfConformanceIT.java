package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every kind of report, in every language, full, empty and at its limits. */
class PdfConformanceIT {

  private static final String DUTCH = "nl";

  private static final ReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<ReportModel> dutch() {
    return reports(List.of(DUTCH));
  }

  static Stream<ReportModel> foreign() {
    return reports(
        Messages.languages(SampleFiles.TEMPLATES).stream().filter(l -> !l.equals(DUTCH)).toList());
  }

  private static Stream<ReportModel> reports(List<String> languages) {
    List<ReportModel> reports = new ArrayList<>();
    for (String language : languages) {
      reports.addAll(SampleReports.all(language));
      reports.addAll(TestReports.extreme(language));
    }
    return reports.stream();
  }

  @ParameterizedTest
  @MethodSource("dutch")
  void a_dutch_report_is_accessible_and_archivable(ReportModel report) throws Exception {
    conforms(report);
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("foreign")
  void a_report_in_another_language_is_accessible_and_archivable(ReportModel report)
      throws Exception {
    conforms(report);
  }

  private static void conforms(ReportModel report) throws Exception {
    byte[] pdf = RENDERER.pdf(report);

    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  @Test
  void the_validator_fails_an_untagged_report() throws Exception {
    RenderSettings untagged =
        new RenderSettings(false, RenderSettings.DEFAULT.timeLimit(), "en", true, Look.STANDARD);
    byte[] pdf =
        new PdfReportRenderer(SampleFiles.TEMPLATES, untagged).pdf(SampleReports.director("en"));

    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isNotEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isNotEmpty();
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
          .distinct()
          .toList();
    }
  }
}
