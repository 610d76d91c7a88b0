package nl.weerklank.render;

import org.w3c.dom.Element;

/** What all web pages have around their content. Nothing in them runs or is loaded from afar. */
final class WebShell {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  private final Markup markup;
  private final Wording wording;
  private final String root;
  private final Element html;
  private final Element header;
  private final Element main;
  private final Element footer;

  /**
   * @param root from the page to the folder that holds all: {@code ../../}
   */
  WebShell(Markup markup, Wording wording, String root, String title) {
    this.markup = markup;
    this.wording = wording;
    this.root = root;
    this.html = markup.element("html", "lang", wording.messages().language());
    this.header = markup.element("header");
    this.main = markup.element("main", "id", "main", "tabindex", "-1");
    this.footer = markup.element("footer");
    html.appendChild(head(title));
    Element body = markup.element("body", "id", "top");
    String skip = wording.messages().text("web.skip");
    body.appendChild(markup.text("a", skip, "class", "skip", "href", "#main"));
    body.appendChild(header);
    body.appendChild(main);
    body.appendChild(footer);
    html.appendChild(body);
  }

  private Element head(String title) {
    Element head = markup.element("head");
    head.appendChild(markup.element("meta", "charset", "utf-8"));
    head.appendChild(
        markup.element("meta", "http-equiv", "Content-Security-Policy", "content", POLICY));
    head.appendChild(
        markup.element(
            "meta", "name", "viewport", "content", "width=device-width, initial-scale=1"));
    head.appendChild(markup.element("meta", "name", "robots", "content", "noindex"));
    head.appendChild(markup.element("meta", "name", "referrer", "content", "no-referrer"));
    head.appendChild(markup.text("title", title));
    head.appendChild(
        markup.element("link", "rel", "stylesheet", "href", root + "assets/" + WebAssets.STYLE));
    return head;
  }

  Element header() {
    return header;
  }

  Element main() {
    return main;
  }

  Element footer() {
    return footer;
  }

  /**
   * The way up.
   *
   * @param steps words and address in turn, from the top down
   */
  void path(String... steps) {
    Element nav =
        markup.element("nav", "class", "path", "aria-label", wording.messages().text("web.path"));
    Element list = markup.element("ul");
    for (int i = 0; i < steps.length; i += 2) {
      Element step = markup.element("li");
      step.appendChild(markup.text("a", steps[i], "href", steps[i + 1]));
      list.appendChild(step);
    }
    nav.appendChild(list);
    header.insertBefore(nav, header.getFirstChild());
  }

  byte[] bytes() {
    if (footer.getFirstChild() == null) {
      Markup.remove(footer);
    }
    if (header.getFirstChild() == null) {
      Markup.remove(header);
    }
    return HtmlText.of(html);
  }
}
