package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

  private final PdfReportRenderer renderer =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private String name(String unit) {
    return renderer.fileName(SampleReports.department("nl", unit));
  }

  @Test
  void a_name_follows_the_pattern() {
    assertThat(renderer.fileName(SampleReports.director("nl")))
        .isEqualTo("weerklank_director_lindewaard-energie-en-verzekeringen_2026-W47.pdf");
    assertThat(name("Financiën & Crème"))
        .isEqualTo("weerklank_department_financien-creme_2026-W47.pdf");
  }

  @Test
  void an_employee_is_not_named() {
    assertThat(renderer.fileName(SampleReports.employee("nl")))
        .isEqualTo("weerklank_employee_2026-W47.pdf");
  }

  @Test
  void hostile_names_are_harmless() {
    assertThat(name("../../etc/passwd\u0000"))
        .isEqualTo("weerklank_department_etc-passwd_2026-W47.pdf");
    assertThat(name("CON")).isEqualTo("weerklank_department_con-unit_2026-W47.pdf");
    assertThat(name("COM1")).isEqualTo("weerklank_department_com1-unit_2026-W47.pdf");
    assertThat(name("\u65e5\u672c")).isEqualTo("weerklank_department_unit_2026-W47.pdf");
    assertThat(name("x".repeat(300))).hasSizeLessThan(100).matches("[a-z_0-9W-]+\\.pdf");
  }
}
