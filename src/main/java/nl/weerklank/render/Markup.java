package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes and finds the elements of a page. */
record Markup(Document document) {

  /**
   * @param attributes name and value in turn
   */
  Element element(String name, String... attributes) {
    Element element = document.createElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      element.setAttribute(attributes[i], attributes[i + 1]);
    }
    return element;
  }

  Element text(String name, String words, String... attributes) {
    Element element = element(name, attributes);
    element.appendChild(document.createTextNode(words));
    return element;
  }

  /** The same content under another name; the old element is gone. */
  Element renamed(Element old, String name) {
    return (Element) document.renameNode(old, null, name);
  }

  /** All below, in the page's order, as they are now. */
  static List<Element> all(Element root) {
    List<Element> all = new ArrayList<>();
    Node node = root.getFirstChild();
    while (node != null) {
      if (node instanceof Element element) {
        all.add(element);
      }
      node = following(node, root);
    }
    return all;
  }

  private static Node following(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node up = node;
    while (up != root && up.getNextSibling() == null) {
      up = up.getParentNode();
    }
    return up == root ? null : up.getNextSibling();
  }

  static List<Element> all(Element root, String name) {
    return all(root).stream().filter(element -> element.getTagName().equals(name)).toList();
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static boolean hasClass(Element element, String name) {
    return (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
  }

  static void addClass(Element element, String name) {
    element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
  }

  static void moveChildren(Element from, Element to) {
    while (from.getFirstChild() != null) {
      to.appendChild(from.getFirstChild());
    }
  }

  static void remove(Node node) {
    if (node.getParentNode() != null) {
      node.getParentNode().removeChild(node);
    }
  }
}
