package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.sheet.Ruleset;
import com.openhtmltopdf.css.sheet.Stylesheet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class KeptStylesTest {

  private static Stylesheet read(String words) throws ParserConfigurationException {
    Element style =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .newDocument()
            .createElement("style");
    style.setTextContent(words);
    return KeptStyles.ofThread().readStyleElement(style).getStylesheet();
  }

  private static String color(Stylesheet sheet) {
    Ruleset rule = (Ruleset) sheet.getContents().get(0);
    return rule.getPropertyDeclarations().get(0).getValue().getCssText();
  }

  @Test
  void a_sheet_is_read_once_as_long_as_it_stays_the_same() throws Exception {
    assertThat(read("p { color: #112233 }")).isSameAs(read("p { color: #112233 }"));
  }

  @Test
  void another_sheet_takes_its_place() throws Exception {
    String before = color(read("p { color: #112233 }"));

    assertThat(color(read("p { color: #445566 }"))).isNotEqualTo(before);
    assertThat(color(read("p { color: #112233 }"))).isEqualTo(before);
  }
}
