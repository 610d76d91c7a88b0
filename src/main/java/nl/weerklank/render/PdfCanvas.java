package nl.weerklank.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.TextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;

/** Vectors and real text in the embedded font, at a place on a page. */
final class PdfCanvas implements Canvas {

  private static final float[] DASH = {3, 2};

  private final OutputDevice device;
  private final RenderingContext context;
  private final AffineTransform place;
  private final double scale;

  /**
   * @param scale device dots per CSS pixel of the chart
   */
  PdfCanvas(OutputDevice device, RenderingContext context, double x, double y, double scale) {
    this.device = device;
    this.context = context;
    this.scale = scale;
    this.place = new AffineTransform(scale, 0, 0, scale, x, y);
  }

  @Override
  public void fill(Shape shape, Color color) {
    device.setColor(color(color));
    device.fill(place.createTransformedShape(shape));
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    Stroke before = device.getStroke();
    device.setColor(color(color));
    device.setStroke(line((float) (width * scale), dashed));
    device.draw(place.createTransformedShape(shape));
    device.setStroke(before);
  }

  private BasicStroke line(float width, boolean dashed) {
    float[] dash = dashed ? new float[] {DASH[0] * (float) scale, DASH[1] * (float) scale} : null;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  @Override
  public void text(
      String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
    FSFont font = font(size, bold);
    boolean turned = Direction.turns(text);
    String seen = turned ? RightToLeft.seen(text) : text;
    double wide = anchor == Anchor.START ? 0 : width(seen, font);
    double start = anchor == Anchor.MIDDLE ? wide / 2 : wide;
    device.setColor(color(color));
    device.setFont(font);
    float left = (float) (place.getTranslateX() + x * scale - start);
    float base = (float) (place.getTranslateY() + y * scale);
    TextRenderer texts = context.getTextRenderer();
    if (turned) {
      WrittenText.draw(device, text, () -> texts.drawString(device, seen, left, base));
    } else {
      texts.drawString(device, text, left, base);
    }
  }

  @Override
  public double textWidth(String text, double size, boolean bold) {
    String seen = Direction.turns(text) ? RightToLeft.seen(text) : text;
    return width(seen, font(size, bold)) / scale;
  }

  private double width(String text, FSFont font) {
    return context.getTextRenderer().getWidth(context.getFontContext(), font, text);
  }

  private FSFont font(double size, boolean bold) {
    FontSpecification wanted = new FontSpecification();
    wanted.families = new String[] {Fonts.SANS};
    wanted.size = (float) (size * scale);
    wanted.fontWeight = bold ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
    wanted.fontStyle = IdentValue.NORMAL;
    wanted.variant = IdentValue.NORMAL;
    return context.getFont(wanted);
  }

  private static FSRGBColor color(Color color) {
    return new FSRGBColor(color.getRed(), color.getGreen(), color.getBlue());
  }
}
