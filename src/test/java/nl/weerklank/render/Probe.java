package nl.weerklank.render;

import java.util.List;

/**
 * An attempt to reach something outside the template folder, or to run something.
 *
 * @param markup {@code WEB} stands for a listening address, {@code FILE} for the address of a
 *     folder with files that must not be read
 * @param where a template would have it
 * @param refused whether a template with it is an error; else it is drawn without what it asks for
 */
record Probe(String name, String markup, Where where, boolean refused) {

  enum Where {
    START,
    HEAD,
    BODY
  }

  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\">";
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  static final String TILES =
      "<style>body{background:url(data:image/png;base64," + PIXEL + ")}</style>";

  private static Probe body(String name, String markup) {
    return new Probe(name, markup, Where.BODY, false);
  }

  private static Probe head(String name, String markup) {
    return new Probe(name, markup, Where.HEAD, false);
  }

  private static Probe refused(String name, String markup) {
    return new Probe(name, markup, Where.BODY, true);
  }

  private static Probe start(String name, String markup) {
    return new Probe(name, markup, Where.START, true);
  }

  static final List<Probe> ALL =
      List.of(
          body("img, http", "<img src=\"WEB/a.png\" alt=\"x\"/>"),
          body("img, without scheme", "<img src=\"//WEBHOST/a.png\" alt=\"x\"/>"),
          head("style sheet, http", "<link rel=\"stylesheet\" href=\"WEB/a.css\"/>"),
          head("import, http", "<style>@import url(WEB/a.css);</style>"),
          body("background, http", "<p style=\"background-image:url(WEB/a.png)\">x</p>"),
          head("content, http", "<style>h1:before{content:url(WEB/a.png)}</style>"),
          body(
              "list marker, http", "<ul style=\"list-style-image:url(WEB/a.png)\"><li>x</li></ul>"),
          head(
              "font, http",
              "<style>@font-face{font-family:f;src:url(WEB/a.ttf)} h1{font-family:f}</style>"),
          head("base, http", "<base href=\"WEB/\"/>"),
          head("script, http", "<script src=\"WEB/a.js\"></script>"),
          head("refresh, http", "<meta http-equiv=\"refresh\" content=\"0;url=WEB/\"/>"),
          body("img, file", "<img src=\"FILE/canary.png\" alt=\"x\"/>"),
          body("img, path upwards", "<img src=\"../canary.png\" alt=\"x\"/>"),
          head("style sheet, file", "<link rel=\"stylesheet\" href=\"FILE/canary.css\"/>"),
          head("import, file", "<style>@import url(FILE/canary.css);</style>"),
          head(
              "font, file",
              "<style>@font-face{font-family:f;src:url(FILE/canary.ttf)} h1{font-family:f}</style>"),
          body("img, SVG file", "<img src=\"FILE/canary.svg\" alt=\"x\"/>"),
          body("SVG image", SVG + "<image href=\"WEB/a.png\"/></svg>"),
          body("SVG use", SVG + "<use href=\"FILE/canary.svg#x\"/></svg>"),
          body("SVG style import", SVG + "<style>@import url(WEB/a.css);</style></svg>"),
          body("iframe", "<iframe src=\"WEB/\"></iframe>"),
          body("iframe, file", "<iframe src=\"FILE/canary.html\"></iframe>"),
          body("object", "<object data=\"WEB/a.svg\" type=\"image/svg+xml\"></object>"),
          body(
              "object, PDF file",
              "<object data=\"FILE/canary.pdf\" type=\"application/pdf\"></object>"),
          head("attachment", "<link rel=\"attachment\" href=\"FILE/canary.txt\" title=\"x\"/>"),
          body(
              "attachment, link",
              "<a href=\"FILE/canary.txt\" download=\"x\" data-content-type=\"text/plain\">x</a>"),
          start("entity", "<!DOCTYPE html [<!ENTITY e SYSTEM \"FILE/canary.txt\">]>"),
          start("external DTD", "<!DOCTYPE html SYSTEM \"WEB/a.dtd\">"),
          start("parameter entity", "<!DOCTYPE html [<!ENTITY % p SYSTEM \"WEB/a.dtd\"> %p; %q;]>"),
          start(
              "billion laughs",
              "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>"),
          body(
              "XInclude",
              "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"FILE/canary.txt\"/>"),
          body("img, jar", "<img src=\"jar:FILE/canary.jar!/canary.png\" alt=\"x\"/>"),
          body("img, ftp", "<img src=\"ftp://WEBHOST/a.png\" alt=\"x\"/>"),
          body("img, classpath", "<img src=\"classpath:/canary.png\" alt=\"x\"/>"),
          body("data URI, SVG", "<img src=\"data:image/svg+xml,%3Csvg%3E%3C/svg%3E\" alt=\"x\"/>"),
          head(
              "data URI, style sheet",
              "<link rel=\"stylesheet\" href=\"data:text/css,h1:before{content:'CANARY'}\"/>"),
          refused("method of an object", "{{t.getClass}}"),
          refused("method of a string", "{{title.toUpperCase}}"),
          refused("unescaped", "{{{verdict}}}"),
          refused("unescaped, ampersand", "{{&verdict}}"),
          refused("other delimiters", "{{=<% %>=}}<%& verdict %>"),
          refused("partial upwards", "{{>../canary.html}}"),
          refused("partial, absolute", "{{>/etc/passwd}}"),
          refused("partial, link out of the folder", "{{>link.html}}"),
          refused("img, link out of the folder", "<img src=\"link.png\" alt=\"x\"/>"),
          body(
              "expressions", "${T(java.lang.Runtime).getRuntime()} #{1+1} __${x}__ [[${1}]] *{x}"));

  @Override
  public String toString() {
    return name;
  }
}
