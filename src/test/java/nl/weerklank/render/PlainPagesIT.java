package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PlainPagesIT {

  @Test
  void backgrounds_share_one_description_on_a_page() throws Exception {
    byte[] pdf =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT)
            .pdf(SampleReports.department("nl", "Klantenservice"));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        COSDictionary descriptions =
            page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        assertThat(descriptions.size()).isLessThanOrEqualTo(4);
        assertThat(
                descriptions.getCOSDictionary(COSName.getPDFName("Layout")).getNameAsString("Type"))
            .isEqualTo("Layout");
      }
    }
  }
}
