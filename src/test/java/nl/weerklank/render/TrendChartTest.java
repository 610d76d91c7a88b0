package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.Trend;
import org.junit.jupiter.api.Test;

class TrendChartTest {

  private final TrendCharts charts =
      new TrendCharts(new Wording(Messages.read(SampleFiles.TEMPLATES, "en")));

  /** Where words and upright lines were drawn; every letter half as wide as it is high. */
  private static final class Drawn implements Canvas {
    private final Map<String, Rectangle2D> words = new LinkedHashMap<>();
    private final List<Line2D> uprights = new ArrayList<>();

    @Override
    public void fill(Shape shape, Color color) {}

    @Override
    public void stroke(Shape shape, Color color, double width, boolean dashed) {
      if (shape instanceof Line2D line && line.getX1() == line.getX2()) {
        uprights.add(line);
      }
    }

    @Override
    public void text(
        String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
      if (anchor == Anchor.START && color.equals(Palette.INK)) {
        words.put(text, new Rectangle2D.Double(x, y - size, textWidth(text, size, bold), size));
      }
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
      return text.length() * size / 2;
    }
  }

  private static Trend trend(Object... weeksAndLabels) {
    Trend bare = SampleFigures.trend(SampleFigures.NPS, List.of());
    List<Trend.Mark> marks = new ArrayList<>();
    for (int i = 0; i < weeksAndLabels.length; i += 2) {
      int week = (Integer) weeksAndLabels[i];
      marks.add(new Trend.Mark(bare.weeks().get(week).week(), (String) weeksAndLabels[i + 1]));
    }
    return new Trend(bare.metric(), bare.weeks(), null, marks, bare.mix(), null, List.of());
  }

  private Drawn draw(Trend trend) {
    Drawn drawn = new Drawn();
    charts.trend(trend, 520, 190, 11.5).draw(drawn);
    return drawn;
  }

  @Test
  void one_event_stands_in_the_chart_with_its_words() {
    Trend trend = trend(3, "meter portal down");

    assertThat(draw(trend).words).containsOnlyKeys("meter portal down");
    assertThat(charts.events(trend)).isNull();
  }

  @Test
  void the_words_of_one_event_are_cut_off_where_the_chart_ends() {
    Drawn drawn = draw(trend(25, "words ".repeat(40)));

    assertThat(drawn.words).hasSize(1);
    drawn.words.forEach(
        (word, place) -> {
          assertThat(word).endsWith("\u2026");
          assertThat(place.getMinX()).isGreaterThanOrEqualTo(TrendChart.LEFT);
          assertThat(place.getMaxX()).isLessThanOrEqualTo(520 - TrendChart.RIGHT);
        });
  }

  @Test
  void several_events_are_numbered_and_every_one_is_listed() {
    Trend trend =
        trend(10, "a new team", 3, "meter portal down", 10, "a new price", 11, "a strike");

    assertThat(draw(trend).words).containsOnlyKeys("1", "2\u20133", "4");
    assertThat(charts.events(trend))
        .matches(
            "In the chart: 1 meter portal down \\(week.\\d+\\); 2 a new team \\(week.\\d+\\);"
                + " 3 a new price \\(week.\\d+\\); 4 a strike \\(week.\\d+\\)\\.");
  }

  @Test
  void no_number_touches_another_or_the_line_of_another_event() {
    List<Object> marks = new ArrayList<>();
    for (int week = 0; week < 26; week++) {
      marks.addAll(List.of(week, "event"));
    }
    Drawn drawn = draw(trend(marks.toArray()));

    assertThat(drawn.words).hasSize(26);
    List<Rectangle2D> places = List.copyOf(drawn.words.values());
    for (int i = 0; i < places.size(); i++) {
      Rectangle2D place = places.get(i);
      assertThat(drawn.uprights).noneMatch(line -> line.intersects(place));
      assertThat(places.subList(i + 1, places.size())).noneMatch(place::intersects);
    }
  }
}
