package nl.weerklank.render;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/**
 * From a parsed page to PDF bytes. Nothing is loaded from anywhere: the only resources are data
 * URIs of PNG and JPEG images that the template folder holds. The same page gives the same bytes.
 */
final class PdfDrawing {

  /** What openhtmltopdf resolves addresses against; nothing is there. */
  static final String NOWHERE = "weerklank:///";

  private static final String REPLACEMENT = "\u25A1";

  static {
    XRLog.setLoggingEnabled(false);
    // PDFBox's only way to set it; its own level costs a tenth of the time for 3 % less to mail.
    if (System.getProperty(Filter.SYSPROP_DEFLATELEVEL) == null) {
      System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "4");
    }
  }

  private final boolean tagged;
  private final Images images;

  PdfDrawing(boolean tagged, Images images) {
    this.tagged = tagged;
    this.images = images;
  }

  /**
   * @param attached null for none
   */
  byte[] draw(
      Document page, Drawings drawings, String words, LocalDate day, long id, AttachedFile attached)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = lockedDown(page, drawings);
      RightToLeft rightToLeft = Direction.turns(words) ? new RightToLeft() : null;
      if (rightToLeft != null) {
        builder.useUnicodeBidiSplitter(DirectionRuns::new);
        builder.useUnicodeBidiReorderer(rightToLeft);
      }
      builder.usePDDocument(document);
      Fonts.register(builder, document);
      builder.usePdfUaAccessibility(tagged);
      if (tagged) {
        builder.usePageSupplier(new PlainPages());
      }
      // Without any conformance the library would load and measure the PDF base fonts each time.
      builder.usePdfAConformance(
          tagged
              ? PdfRendererBuilder.PdfAConformance.PDFA_3_A
              : PdfRendererBuilder.PdfAConformance.PDFA_3_U);
      builder.useColorProfile(ColorProfile.bytes());
      // Not closed: closing it would close the document before it is saved.
      PdfBoxRenderer renderer = builder.buildPdfRenderer();
      renderer.getSharedContext().setTextRenderer(new TextWidths(rightToLeft));
      Fonts.registerFallback(renderer.getFontResolver(), document, words);
      renderer.layout();
      renderer.createPDFWithoutClosing();
      Calendar fixed = fixed(day);
      fixDates(document, day, fixed);
      document.setDocumentId(id);
      if (attached != null) {
        attached.attach(document, fixed);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private PdfRendererBuilder lockedDown(Document page, Drawings drawings) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.withProducer("Weerklank");
    builder.withW3cDocument(page, NOWHERE);
    builder.useNamespaceHandler(KeptStyles.ofThread());
    builder.useObjectDrawerFactory(drawings);
    String language = page.getDocumentElement().getAttribute("lang");
    builder.useUnicodeLineBreaker(new WordBreaks(Locale.forLanguageTag(language)));
    builder.useReplacementText(REPLACEMENT);
    builder.useUriResolver((base, uri) -> images.resolve(uri));
    builder.useExternalResourceAccessControl(
        (uri, type) -> images.allowed(uri),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl(
        (uri, type) -> images.allowed(uri),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(
        uri -> null, "http", "https", "file", "jar", "ftp", "classpath", "weerklank");
    return builder;
  }

  private static Calendar fixed(LocalDate day) {
    Calendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    fixed.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return fixed;
  }

  private static void fixDates(PDDocument document, LocalDate day, Calendar fixed)
      throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(fixed);
    if (information.getModificationDate() != null) {
      information.setModificationDate(fixed);
    }
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      String words;
      try (InputStream stream = metadata.exportXMPMetadata()) {
        words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
      String dated =
          words.replaceAll(
              "(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</)", "$1" + day + "T00:00:00Z$2");
      metadata.getCOSObject().removeItem(COSName.FILTER);
      metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
  }
}
