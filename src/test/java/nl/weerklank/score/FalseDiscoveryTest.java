package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FalseDiscoveryTest {

  static List<List<Oracle>> families() {
    return Oracle.groups("bh_fdr", "set");
  }

  @ParameterizedTest
  @MethodSource("families")
  void q_values_follow_the_table(List<Oracle> family) {
    double[] p = family.stream().mapToDouble(row -> row.number("p")).toArray();

    double[] hochberg = FalseDiscovery.benjaminiHochberg(p);
    double[] yekutieli = FalseDiscovery.benjaminiYekutieli(p);

    for (Oracle row : family) {
      int index = row.count("index");
      row.agrees("bh_q", hochberg[index]);
      row.agrees("by_q", yekutieli[index]);
      assertThat(hochberg[index] <= 0.05 + 1e-12)
          .isEqualTo(row.text("reject_bh_at_0.05").equals("yes"));
    }
  }

  @Test
  void nothing_tested_gives_nothing() {
    assertThat(FalseDiscovery.benjaminiHochberg(new double[0])).isEmpty();
    assertThat(FalseDiscovery.benjaminiYekutieli(new double[0])).isEmpty();
  }

  @Test
  void the_p_values_given_are_left_as_they_are() {
    double[] p = {0.3, 0.01};
    FalseDiscovery.benjaminiHochberg(p);
    assertThat(p).containsExactly(0.3, 0.01);
  }
}
