package nl.weerklank.render;

/** A chart described completely: figures, words and size; drawn without looking anything up. */
sealed interface Chart
    permits SparkChart,
        TrendChart,
        MixChart,
        HistogramChart,
        OwnAnswersChart,
        QuadrantChart,
        BandsChart,
        StackedCharts,
        IntervalChart,
        AxisChart {

  /** Size of a chart's words where there is room, in CSS pixels: 7.5 pt. */
  double TEXT = 10;

  /** CSS pixels. */
  double width();

  /** CSS pixels. */
  double height();

  /** The chart's figures in words, for who cannot see it. */
  String alt();

  void draw(Canvas canvas);

  /** The same for the width of a telephone; null when the chart fits there, or has no such form. */
  default Chart narrow() {
    return null;
  }

  /** What is left of a telephone's screen between its margins, in CSS pixels of a narrow chart. */
  double TELEPHONE = 328;
}
