package nl.weerklank.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.Shown;
import nl.weerklank.report.Trend;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYItemRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The department report's charts as JasperReports draws them: JFreeChart, through its renderer. */
final class JasperCharts {

  private static final Color ACCENT = new Color(0x0e4a5b);
  private static final Color BAND = new Color(0xc9dde3);
  private static final Font WORDS = new Font(JasperDesigns.FAMILY, Font.PLAIN, 8);

  private JasperCharts() {}

  private static Renderable drawn(JFreeChart chart) {
    chart.setBackgroundPaint(null);
    return new DrawChartRendererImpl(chart, null);
  }

  private static NumberAxis numbers(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setTickLabelFont(WORDS);
    axis.setRange(low, high);
    return axis;
  }

  private static void bare(ValueAxis axis) {
    axis.setVisible(false);
  }

  static Renderable trend(Trend trend) {
    YIntervalSeries series = new YIntervalSeries("score");
    List<Trend.Week> weeks = trend.weeks();
    for (int i = 0; i < weeks.size(); i++) {
      var score = weeks.get(i).score();
      series.add(i + 1, score.value(), score.interval().low(), score.interval().high());
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setSeriesPaint(0, ACCENT);
    renderer.setSeriesFillPaint(0, BAND);
    renderer.setSeriesStroke(0, new BasicStroke(1.5f));
    XYPlot plot = new XYPlot(data, numbers(0, 27), numbers(-40, 60), renderer);
    plot.setBackgroundPaint(null);
    plot.addRangeMarker(
        new org.jfree.chart.plot.ValueMarker(
            trend.target().doubleValue(), Color.GRAY, new BasicStroke(0.5f)));
    return drawn(new JFreeChart(null, WORDS, plot, false));
  }

  static Renderable spark(List<Double> values) {
    double[][] points = {
      IntStream.range(0, values.size()).asDoubleStream().toArray(),
      values.stream().mapToDouble(Double::doubleValue).toArray()
    };
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("week", points);
    StandardXYItemRenderer renderer = new StandardXYItemRenderer();
    renderer.setSeriesPaint(0, ACCENT);
    NumberAxis across = new NumberAxis();
    NumberAxis up = new NumberAxis();
    up.setAutoRangeIncludesZero(false);
    bare(across);
    bare(up);
    XYPlot plot = new XYPlot(data, across, up, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    return drawn(new JFreeChart(null, WORDS, plot, false));
  }

  static Renderable mix(List<Trend.Mix> months) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Trend.Mix month : months) {
      double all = month.n();
      data.addValue(month.top() / all, "9-10", month.month().key());
      data.addValue(month.middle() / all, "7-8", month.month().key());
      data.addValue(month.bottom() / all, "0-6", month.month().key());
    }
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new org.jfree.chart.labels.StandardCategoryItemLabelGenerator(
            "{2}", java.text.NumberFormat.getPercentInstance()));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(WORDS);
    return categories(data, numbers(0, 1), renderer);
  }

  static Renderable histogram(DepartmentReport report) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    var counts = report.histogram().now();
    for (int score = 0; score <= 10; score++) {
      data.addValue(counts.count(score), "n", String.valueOf(score));
    }
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new org.jfree.chart.labels.StandardCategoryItemLabelGenerator());
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(WORDS);
    return categories(data, numbers(0, 360), renderer);
  }

  private static Renderable categories(
      DefaultCategoryDataset data, NumberAxis values, CategoryItemRenderer renderer) {
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(WORDS);
    CategoryPlot plot = new CategoryPlot(data, names, values, renderer);
    plot.setOrientation(PlotOrientation.VERTICAL);
    plot.setBackgroundPaint(null);
    return drawn(new JFreeChart(null, WORDS, plot, false));
  }

  /** Range and score of a unit on an axis from -40 to +60. */
  static Renderable interval(Shown shown) {
    return new Interval(shown);
  }

  private static final class Interval extends AbstractRenderer implements Graphics2DRenderable {
    private final transient Shown shown;

    Interval(Shown shown) {
      this.shown = shown;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D box) {
      double middle = box.getCenterY();
      for (int value = -40; value <= 60; value += 20) {
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.setStroke(new BasicStroke(0.4f));
        canvas.draw(new Line2D.Double(x(value, box), box.getMinY(), x(value, box), box.getMaxY()));
      }
      if (shown.score() == null) {
        return;
      }
      var range = shown.score().interval();
      canvas.setColor(ACCENT);
      canvas.setStroke(new BasicStroke(1.5f));
      canvas.draw(new Line2D.Double(x(range.low(), box), middle, x(range.high(), box), middle));
      double dot = x(shown.score().value(), box);
      canvas.fill(new Ellipse2D.Double(dot - 2.5, middle - 2.5, 5, 5));
    }

    private static double x(double value, Rectangle2D box) {
      return box.getMinX() + (value + 40) / 100 * box.getWidth();
    }
  }
}
