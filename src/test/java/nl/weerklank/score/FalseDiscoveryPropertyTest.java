package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What holds for any family of p values. */
class FalseDiscoveryPropertyTest {

  @Property(tries = 300)
  void corrected_p_values_keep_their_order_and_are_never_smaller(
      @ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1) Double> values) {
    double[] p = values.stream().mapToDouble(value -> value).toArray();

    double[] hochberg = FalseDiscovery.benjaminiHochberg(p);
    double[] yekutieli = FalseDiscovery.benjaminiYekutieli(p);

    for (int i = 0; i < p.length; i++) {
      assertThat(hochberg[i]).isBetween(p[i], 1.0);
      assertThat(yekutieli[i]).isBetween(hochberg[i], 1.0);
      for (int j = 0; j < p.length; j++) {
        if (p[i] <= p[j]) {
          assertThat(hochberg[i]).isLessThanOrEqualTo(hochberg[j]);
          assertThat(yekutieli[i]).isLessThanOrEqualTo(yekutieli[j]);
        }
      }
    }
  }

  @Property(tries = 200)
  void correction_does_not_depend_on_the_order_given(
      @ForAll @Size(max = 20) List<@DoubleRange(min = 0, max = 1) Double> values) {
    List<Double> reversed = new ArrayList<>(values);
    Collections.reverse(reversed);
    double[] q = FalseDiscovery.benjaminiHochberg(array(values));
    double[] back = FalseDiscovery.benjaminiHochberg(array(reversed));
    for (int i = 0; i < q.length; i++) {
      assertThat(back[q.length - 1 - i]).isEqualTo(q[i]);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
