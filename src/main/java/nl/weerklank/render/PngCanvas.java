package nl.weerklank.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import javax.imageio.ImageIO;

/** Pixels on an opaque white ground, so that a mail in dark mode stays readable. */
final class PngCanvas implements Canvas {

  /** Pixels per pixel shown, for sharp screens. */
  private static final int SHARP = 2;

  private static final double MARGIN = 8;

  private final Graphics2D graphics;

  private PngCanvas(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * @param shown widest the picture is shown, in CSS pixels
   */
  static byte[] png(Chart chart, int shown, Look look) {
    int width = SHARP * shown;
    double scale = width / (chart.width() + 2 * MARGIN);
    int height = (int) Math.ceil((chart.height() + 2 * MARGIN) * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(scale, scale);
      graphics.translate(MARGIN, MARGIN);
      chart.draw(look.on(new PngCanvas(graphics)));
    } finally {
      graphics.dispose();
    }
    return encode(image);
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    float[] dash = dashed ? new float[] {3, 2} : null;
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
    graphics.draw(shape);
  }

  @Override
  public void text(
      String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
    Font font = Fonts.pixels(bold).deriveFont((float) size);
    double wide = anchor == Anchor.START ? 0 : textWidth(text, size, bold);
    double start = anchor == Anchor.MIDDLE ? wide / 2 : wide;
    float left = (float) (x - start);
    graphics.setFont(font);
    graphics.setColor(color);
    if (font.canDisplayUpTo(text) < 0) {
      graphics.drawString(text, left, (float) y);
    } else {
      mixed(text, font).draw(graphics, left, (float) y);
    }
  }

  @Override
  public double textWidth(String text, double size, boolean bold) {
    Font font = Fonts.pixels(bold).deriveFont((float) size);
    return font.canDisplayUpTo(text) < 0
        ? font.getStringBounds(text, graphics.getFontRenderContext()).getWidth()
        : mixed(text, font).getAdvance();
  }

  /** In order of reading, each character from the first font that has it. */
  private TextLayout mixed(String text, Font font) {
    AttributedString fonts = new AttributedString(text);
    fonts.addAttribute(TextAttribute.FONT, font);
    for (int i = 0, next; i < text.length(); i = next) {
      int point = text.codePointAt(i);
      next = i + Character.charCount(point);
      if (!font.canDisplay(point)) {
        fonts.addAttribute(TextAttribute.FONT, other(point, font), i, next);
      }
    }
    return new TextLayout(fonts.getIterator(), graphics.getFontRenderContext());
  }

  private static Font other(int point, Font font) {
    for (Font other : Fonts.otherPixels()) {
      if (other.canDisplay(point)) {
        return other.deriveFont(font.getSize2D());
      }
    }
    return font;
  }
}
