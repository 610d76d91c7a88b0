package nl.weerklank.render;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages on which all backgrounds and rules share one description. The layout engine describes a
 * background for every box, drawn or not: hundreds of objects with their frames in a tagged report,
 * each of which would be looked for among the others and saved. A rule between rows is a matter of
 * layout, for which no frame is asked.
 */
final class PlainPages implements PageSupplier {

  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  @Override
  public PDPage requestPage(
      PDDocument document, float width, float height, int number, int shadowNumber) {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Descriptions());
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setResources(new PDResources(resources));
    document.addPage(page);
    return page;
  }

  /** Says of any background that it is there already, as a matter of layout. */
  private static final class Descriptions extends COSDictionary {

    Descriptions() {
      COSDictionary layout = new COSDictionary();
      layout.setItem(COSName.TYPE, LAYOUT);
      setItem(LAYOUT, layout);
    }

    @Override
    public boolean containsValue(Object value) {
      return background(value) || super.containsValue(value);
    }

    @Override
    public COSName getKeyForValue(Object value) {
      return background(value) ? LAYOUT : super.getKeyForValue(value);
    }

    private static boolean background(Object value) {
      return value instanceof COSDictionary description
          && COSName.BACKGROUND.equals(description.getCOSName(COSName.TYPE));
    }
  }
}
