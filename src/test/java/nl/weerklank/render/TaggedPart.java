package nl.weerklank.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * A part of a tagged document, as a screen reader sees it.
 *
 * @param type like {@code TD}
 * @param parts further parts and letters, in reading order
 */
record TaggedPart(String type, List<Object> parts) {

  private record Place(int page, int tag) {}

  static TaggedPart of(PDDocument document, List<List<Ink>> pages) throws IOException {
    Map<Place, List<Ink>> letters = new HashMap<>();
    for (List<Ink> page : pages) {
      for (Ink ink : page) {
        letters.computeIfAbsent(new Place(ink.page(), ink.tag()), at -> new ArrayList<>()).add(ink);
      }
    }
    Map<Object, Integer> numbers = new HashMap<>();
    for (PDPage page : document.getPages()) {
      numbers.put(page.getCOSObject(), numbers.size());
    }
    TaggedPart whole = new TaggedPart("Root", new ArrayList<>());
    whole.add(document.getDocumentCatalog().getStructureTreeRoot(), null, letters, numbers);
    return whole;
  }

  private void add(
      PDStructureNode node,
      PDPage page,
      Map<Place, List<Ink>> letters,
      Map<Object, Integer> numbers) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        TaggedPart part = new TaggedPart(element.getStructureType(), new ArrayList<>());
        part.add(element, element.getPage() == null ? page : element.getPage(), letters, numbers);
        parts.add(part);
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage() == null ? page : reference.getPage();
        place(own, reference.getMCID(), letters, numbers);
      } else if (kid instanceof Integer tag) {
        place(page, tag, letters, numbers);
      }
    }
  }

  private void place(
      PDPage page, int tag, Map<Place, List<Ink>> letters, Map<Object, Integer> numbers) {
    Integer number = numbers.get(page.getCOSObject());
    parts.addAll(letters.getOrDefault(new Place(number, tag), List.of()));
  }

  List<Ink> ink() {
    List<Ink> ink = new ArrayList<>();
    collect(ink);
    return ink;
  }

  private void collect(List<Ink> ink) {
    for (Object part : parts) {
      if (part instanceof TaggedPart inner) {
        inner.collect(ink);
      } else {
        ink.add((Ink) part);
      }
    }
  }

  /** Parts directly inside. */
  List<TaggedPart> inner(String... types) {
    List<String> wanted = List.of(types);
    return parts.stream()
        .filter(TaggedPart.class::isInstance)
        .map(TaggedPart.class::cast)
        .filter(part -> wanted.contains(part.type))
        .toList();
  }

  /** This part and all inside it, in reading order. */
  Stream<TaggedPart> all() {
    return Stream.concat(
        Stream.of(this),
        parts.stream()
            .filter(TaggedPart.class::isInstance)
            .flatMap(part -> ((TaggedPart) part).all()));
  }

  String text() {
    return text(ink());
  }

  static String text(List<Ink> ink) {
    StringBuilder text = new StringBuilder();
    ink.forEach(letter -> text.append(letter.text()));
    return text.toString();
  }
}
