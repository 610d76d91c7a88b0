package nl.weerklank.insight.money;

import java.util.Map;

/** A figure, or why there is none. */
public sealed interface Finding<T> {

  /** Every band it stands on has at least {@link Money#MINIMUM_CUSTOMERS}. */
  record Shown<T>(T figure) implements Finding<T> {}

  /**
   * @param customers of the bands that have too few, 0 or more each
   */
  record TooFew<T>(Map<CustomerBand, Integer> customers) implements Finding<T> {
    public TooFew {
      customers = CustomerBand.inOrder(customers);
    }
  }

  static <T> Finding<T> of(Map<CustomerBand, Integer> tooFew, T figure) {
    return tooFew.isEmpty() ? new Shown<>(figure) : new TooFew<>(tooFew);
  }
}
