package nl.weerklank.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Every letter of a finished page, in the order it was painted, and what it was painted on. */
final class PageInk extends PDFGraphicsStreamEngine {

  private static final int WHITE = 0xffffff;

  /** Share of its size that a letter may lean out of its line, as a j does at the start. */
  static final double LEANING = 0.12;

  private record Painted(Shape shape, Rectangle2D bounds, int color) {}

  private record Marked(int tag, boolean artifact) {}

  private final int number;
  private final double height;
  private final Map<PDFont, Map<Integer, Rectangle2D>> outlines;
  private final List<Ink> ink = new ArrayList<>();
  private final List<Painted> painted = new ArrayList<>();
  private final Deque<Marked> marks = new ArrayDeque<>();
  private final GeneralPath path = new GeneralPath();
  private boolean clipping;
  private Area clip;
  private Rectangle2D clipBounds;
  private boolean clipsBounds;

  private PageInk(PDPage page, int number, Map<PDFont, Map<Integer, Rectangle2D>> outlines) {
    super(page);
    this.number = number;
    this.height = page.getMediaBox().getHeight();
    this.outlines = outlines;
  }

  static List<List<Ink>> of(PDDocument document) throws IOException {
    Map<PDFont, Map<Integer, Rectangle2D>> outlines = new IdentityHashMap<>();
    List<List<Ink>> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      PageInk reader = new PageInk(page, pages.size(), outlines);
      reader.processPage(page);
      pages.add(reader.ink);
    }
    return pages;
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    AffineTransform place = at.createAffineTransform();
    Rectangle2D box = place.createTransformedShape(outline((PDType0Font) font, code)).getBounds2D();
    double size = place.getScaleY();
    double start = place.getTranslateX();
    double end = start + displacement.getX() * size;
    Marked mark = marks.isEmpty() ? new Marked(Ink.NO_TAG, false) : marks.peek();
    ink.add(
        new Ink(
            number,
            text == null ? "" : text,
            box.isEmpty() ? new Rectangle2D.Double() : fromTop(box),
            start,
            end,
            height - place.getTranslateY(),
            size,
            rgb(getGraphicsState().getNonStrokingColor()),
            box.isEmpty() ? WHITE : ground(box),
            mark.tag(),
            mark.artifact(),
            !box.isEmpty() && hidden(box, size)));
  }

  private Rectangle2D fromTop(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX(), height - box.getMaxY(), box.getWidth(), box.getHeight());
  }

  /** In thousandths of the letter's size, as the font's own matrix says. */
  private Rectangle2D outline(PDType0Font font, int code) throws IOException {
    Map<Integer, Rectangle2D> known = outlines.computeIfAbsent(font, new_ -> new HashMap<>());
    Rectangle2D box = known.get(code);
    if (box == null) {
      GeneralPath glyph = font.getNormalizedPath(code);
      box =
          AffineTransform.getScaleInstance(.001, .001).createTransformedShape(glyph).getBounds2D();
      known.put(code, box);
    }
    return box;
  }

  private boolean hidden(Rectangle2D box, double size) {
    Area now = getGraphicsState().getCurrentClippingPath();
    if (now != clip) {
      clip = now;
      clipBounds = now.getBounds2D();
      clipsBounds = now.isRectangular();
    }
    double slack = LEANING * size;
    Rectangle2D core =
        new Rectangle2D.Double(
            box.getX() + slack,
            box.getY() + slack,
            Math.max(0.01, box.getWidth() - 2 * slack),
            Math.max(0.01, box.getHeight() - 2 * slack));
    return !(clipsBounds ? clipBounds.contains(core) : clip.contains(core));
  }

  private int ground(Rectangle2D box) {
    double x = box.getCenterX();
    double y = box.getCenterY();
    for (int i = painted.size() - 1; i >= 0; i--) {
      Painted one = painted.get(i);
      if (one.bounds().contains(x, y) && one.shape().contains(x, y)) {
        return one.color();
      }
    }
    return WHITE;
  }

  private static int rgb(PDColor color) throws IOException {
    return color.toRGB();
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean artifact = COSName.ARTIFACT.equals(tag);
    int own = properties == null ? Ink.NO_TAG : properties.getInt(COSName.MCID, Ink.NO_TAG);
    Marked outer = marks.peek();
    boolean inherits = own == Ink.NO_TAG && outer != null;
    marks.push(
        new Marked(inherits ? outer.tag() : own, artifact || outer != null && outer.artifact()));
  }

  @Override
  public void endMarkedContentSequence() {
    marks.pop();
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    path.setWindingRule(windingRule);
    clipping = true;
  }

  @Override
  public void endPath() {
    if (clipping) {
      getGraphicsState().intersectClippingPath(path);
      clipping = false;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    path.setWindingRule(windingRule);
    Shape shape = (Shape) path.clone();
    int color = rgb(getGraphicsState().getNonStrokingColor());
    painted.add(new Painted(shape, shape.getBounds2D(), color));
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fillPath(windingRule);
  }

  @Override
  public void shadingFill(COSName name) {}

  @Override
  public void drawImage(PDImage image) {}
}
