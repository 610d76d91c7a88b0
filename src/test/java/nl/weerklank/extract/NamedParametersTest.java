package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {

  private static NamedParameters parse(String sql) {
    return NamedParameters.parse(sql, false);
  }

  @Test
  void parameters_become_question_marks_in_order() {
    NamedParameters parsed = parse("select 1 where a >= :from and a<:to or b>:since and c>:from");

    assertThat(parsed.sql()).isEqualTo("select 1 where a >= ? and a<? or b>? and c>?");
    assertThat(parsed.names()).containsExactly("from", "to", "since", "from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ':from', 'it''s :to'",
        "select \":from\" from \"a\"\":to\"",
        "select `:from`",
        "select 1 -- :from",
        "select 1 /* :from /* :to */ :from */",
        "select $$ :from $$, $tag$ :to $$ :from $tag$",
        "select E'it\\'s :from'",
        "select a::from, b :: to",
        "select data ?? 'x', a[1:2], a[lo:hi]",
        "select '12:30', x := 1",
        "select 'unclosed :from"
      })
  void nothing_else_is_touched(String sql) {
    NamedParameters parsed = parse(sql);

    assertThat(parsed.sql()).isEqualTo(sql);
    assertThat(parsed.names()).isEmpty();
  }

  @Test
  void a_parameter_after_each_kind_of_quote_is_found() {
    assertThat(
            parse("'a' :from \"b\" :to /* c */ :since -- d\n :from $$e$$ :to a::date>:from")
                .names())
        .containsExactly("from", "to", "since", "from", "to", "from");
  }

  @Test
  void a_backslash_before_a_quote_is_plain_text_unless_the_string_says_otherwise() {
    assertThat(parse("select 'c:\\' where a > :from").names()).containsExactly("from");
  }

  @Test
  void a_dollar_inside_a_name_opens_no_quote() {
    assertThat(parse("select a$b$ from t$ where x >= :from").names()).containsExactly("from");
  }

  @Test
  void mysql_escapes_with_backslashes_and_comments_with_a_hash() {
    NamedParameters parsed =
        NamedParameters.parse("select 'it\\'s :from' # :from\n where a > :to", true);

    assertThat(parsed.names()).containsExactly("to");
  }

  @Test
  void a_hash_is_an_operator_outside_mysql() {
    assertThat(parse("select a #>> '{x}' where b > :from").names()).containsExactly("from");
  }

  @Test
  void an_unknown_parameter_is_named() {
    assertThatThrownBy(() -> parse("select 1 where a > :form"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("form");
  }
}
