package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamesIT extends EachDatabase {

  private Names names;

  @BeforeEach
  void names() {
    names = database.store.names();
  }

  @Test
  void numbers_begin_at_one_for_each_kind_and_null_is_zero() {
    assertThat(names.number(Names.Kind.UNIT, "a")).isEqualTo(1);
    assertThat(names.number(Names.Kind.UNIT, "b")).isEqualTo(2);
    assertThat(names.number(Names.Kind.UNIT, "a")).isEqualTo(1);
    assertThat(names.number(Names.Kind.EMPLOYEE, "b")).isEqualTo(1);
    assertThat(names.number(Names.Kind.UNIT, null)).isZero();
    assertThat(names.id(Names.Kind.UNIT, 0)).isNull();
    assertThat(names.id(Names.Kind.UNIT, 2)).isEqualTo("b");
    assertThat(names.highest(Names.Kind.UNIT)).isEqualTo(2);
    assertThat(names.highest(Names.Kind.SEGMENT)).isZero();
  }

  @Test
  void a_number_survives_the_rollback_of_the_transaction_that_asked_for_it() {
    database.transaction.executeWithoutResult(
        status -> {
          names.number(Names.Kind.UNIT, "a");
          status.setRollbackOnly();
        });

    assertThat(database.reopened().names().id(Names.Kind.UNIT, 1)).isEqualTo("a");
  }

  @Test
  void a_number_another_process_gave_out_is_taken_over() {
    assertThat(names.number(Names.Kind.UNIT, "a")).isEqualTo(1);
    assertThat(database.reopened().names().number(Names.Kind.UNIT, "b")).isEqualTo(2);

    assertThat(names.number(Names.Kind.UNIT, "c")).isEqualTo(3);
    assertThat(names.number(Names.Kind.UNIT, "b")).isEqualTo(2);
  }

  @Test
  void a_seventeenth_metric_is_refused_by_name() {
    for (int i = 1; i <= Names.SLOTS; i++) {
      assertThat(names.slot("m" + i)).isEqualTo(i);
    }
    assertThatThrownBy(() -> names.slot("m17"))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION))
        .hasMessageContaining("m17")
        .hasMessageContaining("m16");
    assertThat(names.slot("m16")).isEqualTo(16);
  }
}
