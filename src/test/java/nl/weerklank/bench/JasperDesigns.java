package nl.weerklank.bench;

import java.awt.Color;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.EvaluationTimeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/**
 * The department report as a JasperReports design: one detail band per kind of line, which prints
 * for lines of its kind only. Lengths in points; the columns are those of our template.
 */
final class JasperDesigns {

  static final String FAMILY = "Source Sans 3";
  private static final int WIDTH = 493;
  private static final Color INK = new Color(0x16202a);
  private static final Color DIM = new Color(0x55606b);
  private static final Color ACCENT = new Color(0x0e4a5b);

  private final JasperDesign design = new JasperDesign();

  private JasperDesigns() {}

  static JasperReport department() throws JRException {
    JasperDesigns designs = new JasperDesigns();
    designs.page();
    designs.bands();
    return JasperCompileManager.compileReport(designs.design);
  }

  private void page() throws JRException {
    design.setName("department");
    design.setPageWidth(595);
    design.setPageHeight(842);
    design.setColumnWidth(WIDTH);
    design.setLeftMargin(51);
    design.setRightMargin(51);
    design.setTopMargin(37);
    design.setBottomMargin(51);
    JRDesignStyle style = new JRDesignStyle();
    style.setName("body");
    style.setDefault(true);
    style.setFontName(FAMILY);
    style.setFontSize(9f);
    design.addStyle(style);
    for (String name : List.of("kind", "a", "b", "c", "d", "e", "f", "g", "h", "i")) {
      field(name, String.class);
    }
    for (String name : List.of("p", "q", "r")) {
      field(name, net.sf.jasperreports.renderers.Renderable.class);
    }
  }

  private void field(String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  private void bands() throws JRException {
    mast();
    tiles();
    JRDesignBand heading = detail("heading", 30);
    text(heading, "a", 0, 14, WIDTH, 14, 11.5f, INK, true);
    text(heading, "b", 0, 29, WIDTH, 11, 8, DIM, false);
    heading.setHeight(42);
    picture(detail("trend", 140), "p", 0, 0, WIDTH, 135);
    picture(detail("mix", 60), "p", 0, 0, WIDTH, 55);
    text(detail("note", 14), "a", 0, 2, WIDTH, 11, 7.5f, DIM, false);
    JRDesignBand beside = detail("beside", 190);
    picture(beside, "p", 0, 0, 238, 140);
    quote(beside, "a", "b", 255, 0, 238);
    quote(beside, "c", "d", 255, 62, 238);
    quote(beside, "e", "f", 255, 124, 238);
    JRDesignBand pair = detail("pair", 60);
    quote(pair, "a", "b", 0, 0, 238);
    quote(pair, "c", "d", 255, 0, 238);
    calls();
    unitRows();
    closing();
    foot();
  }

  private void mast() {
    JRDesignBand band = detail("mast", 130);
    line(band, 0, 0, WIDTH, 4.5f, ACCENT);
    text(band, "a", 0, 6, 295, 12, 9, ACCENT, true);
    text(band, "b", 0, 18, 295, 11, 8, DIM, false);
    right(text(band, "c", 295, 6, 198, 11, 8, DIM, false));
    right(text(band, "d", 295, 18, 198, 11, 8, DIM, false));
    text(band, "e", 0, 44, WIDTH, 26, 20, INK, true);
    text(band, "f", 0, 76, WIDTH, 15, 10.5f, INK, false);
  }

  private void tiles() {
    JRDesignBand band = detail("tiles", 130);
    String[] columns = {"abc", "def", "ghi"};
    String[] pictures = {"p", "q", "r"};
    for (int i = 0; i < columns.length; i++) {
      int x = i * 170;
      line(band, x, 0, 153, 1, INK);
      text(band, columns[i].substring(0, 1), x, 4, 153, 12, 9.5f, INK, true);
      text(band, columns[i].substring(1, 2), x, 18, 153, 22, 18, ACCENT, true);
      picture(band, pictures[i], x, 62, 153, 30);
      text(band, columns[i].substring(2), x, 42, 153, 20, 7.5f, DIM, false);
    }
  }

  private void calls() {
    JRDesignBand band = detail("call", 46);
    text(band, "a", 0, 3, 125, 40, 8.5f, INK, false);
    right(text(band, "b", 125, 3, 60, 22, 8.5f, INK, false));
    text(band, "c", 194, 3, 40, 22, 8.5f, INK, false);
    text(band, "d", 242, 3, 139, 40, 9.5f, INK, false);
    text(band, "e", 390, 3, 103, 40, 8.5f, INK, false);
    line(band, 0, 45, WIDTH, 0.4f, DIM);
  }

  private void unitRows() {
    JRDesignBand band = detail("row", 18);
    text(band, "a", 0, 3, 110, 12, 8.5f, INK, false);
    right(text(band, "b", 110, 3, 28, 12, 8.5f, INK, false));
    picture(band, "p", 146, 1, 164, 16);
    right(text(band, "c", 318, 3, 92, 12, 8.5f, INK, false));
    right(text(band, "d", 410, 3, 83, 12, 8.5f, DIM, false));
    line(band, 0, 17, WIDTH, 0.4f, DIM);
  }

  private void closing() {
    JRDesignBand band = detail("closing", 60);
    line(band, 0, 10, WIDTH, 0.4f, DIM);
    text(band, "a", 0, 16, 153, 11, 7.5f, DIM, false);
    text(band, "b", 170, 16, 153, 11, 7.5f, DIM, false);
    text(band, "c", 340, 16, 153, 11, 7.5f, DIM, false);
  }

  /** Confidentiality line and page number, at the foot of every page. */
  private void foot() {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(14);
    expression(band, "$F{a}", 0, 400, EvaluationTimeEnum.NOW);
    right(expression(band, "$V{PAGE_NUMBER} + \" / \"", 400, 80, EvaluationTimeEnum.NOW));
    expression(band, "\"\" + $V{PAGE_NUMBER}", 480, 13, EvaluationTimeEnum.REPORT);
    design.setPageFooter(band);
  }

  private JRDesignTextField expression(
      JRDesignBand band, String text, int x, int width, EvaluationTimeEnum when) {
    JRDesignTextField field = text(band, "a", x, 2, width, 11, 7.5f, DIM, false);
    field.setExpression(new JRDesignExpression(text));
    field.setEvaluationTime(when);
    field.setTextAdjust(TextAdjustEnum.CUT_TEXT);
    return field;
  }

  private JRDesignBand detail(String kind, int height) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    band.setPrintWhenExpression(new JRDesignExpression("\"" + kind + "\".equals($F{kind})"));
    ((JRDesignSection) design.getDetailSection()).addBand(band);
    return band;
  }

  private void quote(JRDesignBand band, String words, String source, int x, int y, int width) {
    text(band, words, x + 9, y, width - 9, 40, 9.5f, INK, false);
    text(band, source, x + 9, y + 44, width - 9, 11, 7.5f, DIM, false);
    line(band, x, y, 2, 55f, ACCENT);
  }

  private JRDesignTextField text(
      JRDesignBand band,
      String field,
      int x,
      int y,
      int width,
      int height,
      float size,
      Color color,
      boolean bold) {
    JRDesignTextField text = new JRDesignTextField(design);
    text.setX(x);
    text.setY(y);
    text.setWidth(width);
    text.setHeight(height);
    text.setFontSize(size);
    text.setForecolor(color);
    text.setBold(bold);
    text.setBlankWhenNull(true);
    text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
    text.setExpression(new JRDesignExpression("$F{" + field + "}"));
    band.addElement(text);
    return text;
  }

  private static void right(JRDesignTextField text) {
    text.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
  }

  private void picture(JRDesignBand band, String field, int x, int y, int width, int height) {
    JRDesignImage image = new JRDesignImage(design);
    image.setX(x);
    image.setY(y);
    image.setWidth(width);
    image.setHeight(height);
    image.setUsingCache(false);
    image.setExpression(new JRDesignExpression("$F{" + field + "}"));
    band.addElement(image);
  }

  /** A line lying when it is wider than high, else a bar standing. */
  private void line(JRDesignBand band, int x, int y, int width, float thick, Color color) {
    JRDesignLine line = new JRDesignLine(design);
    line.setX(x);
    line.setY(y);
    line.setWidth(thick > width ? 0 : width);
    line.setHeight(thick > width ? (int) thick : 0);
    line.getLinePen().setLineWidth(thick > width ? (float) width : thick);
    line.getLinePen().setLineColor(color);
    band.addElement(line);
  }
}
