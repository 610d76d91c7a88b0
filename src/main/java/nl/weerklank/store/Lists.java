package nl.weerklank.store;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** Lists whose elements are made each time they are asked for, so that none is kept. */
final class Lists {

  /** Makes an element of another one and its place. */
  @FunctionalInterface
  interface Numbered<A, B> {
    B make(A element, int place);
  }

  private Lists() {}

  static <A, B> List<B> view(List<A> source, Function<A, B> make) {
    return numbered(source, (element, place) -> make.apply(element));
  }

  static <A, B> List<B> numbered(List<A> source, Numbered<A, B> make) {
    return new AbstractList<>() {
      @Override
      public B get(int place) {
        return make.make(source.get(place), place);
      }

      @Override
      public int size() {
        return source.size();
      }
    };
  }
}
