package nl.weerklank.job;

import java.util.function.Supplier;

/** A value made when it is first asked for, once, also by several threads. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private T value;

  private Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  static <T> Supplier<T> of(Supplier<T> maker) {
    return new Lazy<>(maker);
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }
}
