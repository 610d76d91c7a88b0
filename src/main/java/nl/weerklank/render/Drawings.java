package nl.weerklank.render;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The charts of one document, named by number: {@code <object type="chart/svg" data="3">}. */
final class Drawings implements FSObjectDrawerFactory {

  private static final String TYPE = "chart/";

  private final List<Chart> charts = new ArrayList<>();
  private final Look look;

  Drawings(Look look) {
    this.look = look;
  }

  /** What a template needs to place the chart. */
  Map<String, Object> add(Chart chart) {
    charts.add(chart);
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("id", String.valueOf(charts.size() - 1));
    place.put("alt", chart.alt());
    place.put("width", String.valueOf(Math.round(chart.width())));
    place.put("height", String.valueOf(Math.round(chart.height())));
    return place;
  }

  /** In the order of their numbers. */
  List<Chart> charts() {
    return List.copyOf(charts);
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").startsWith(TYPE);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    Chart chart = chart(element.getAttribute("data"));
    if (chart == null) {
      return null;
    }
    return (at, x, y, width, height, device, context, dotsPerPixel) -> {
      chart.draw(colored(new PdfCanvas(device, context, x, y, width / chart.width())));
      return null;
    };
  }

  /** The canvas in the organisation's colours. */
  Canvas colored(Canvas canvas) {
    return look.on(canvas);
  }

  /** Null when there is none of that number. */
  Chart chart(String id) {
    return id.matches("\\d{1,4}") && Integer.parseInt(id) < charts.size()
        ? charts.get(Integer.parseInt(id))
        : null;
  }
}
