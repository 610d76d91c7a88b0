package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecipesIT {

  @TempDir private Path folder;
  private Recipe crm;
  private Recipe hr;

  @BeforeEach
  void recipes() {
    crm = new Recipe("csv-crm", "jdbc:h2:mem:", "sa", "");
    hr = new Recipe("csv-hr", "jdbc:h2:mem:", "sa", "");
  }

  private String file(String text, Charset charset) {
    try {
      return Files.writeString(folder.resolve("export.csv"), text, charset).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  @Test
  void customers_keep_zeros_quotes_and_amounts_behind_a_byte_order_mark() {
    crm.with(
        "customers.file",
        file(
            "\ufeffcustomer_id;Name;segment;ACCOUNT_MANAGER_ID;annual_revenue;currency;renewal_on\r\n"
                + "0042;\"Rederij \"\"Oost\"\"; en Zn\";scheepvaart;0010;\"€ 1.250.000,50\";EUR;2027-01-01\r\n"
                + "\r\n"
                + "0043;Zoë;;;;;01-01-2027\r\n"
                + ";zonder sleutel;;;;;\r\n"));

    assertThat(crm.rows("customers"))
        .extracting(
            row -> row.get("customer_id"),
            row -> row.get("name"),
            row -> row.get("account_manager_id"),
            row -> row.get("annual_revenue"),
            row -> row.get("renewal_on"))
        .containsExactly(
            tuple("0042", "Rederij \"Oost\"; en Zn", "0010", "1250000.5", "2027-01-01"),
            tuple("0043", "Zoë", null, null, null));
    assertThat(crm.rejections())
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column)
        .contains(
            tuple("0043", Reason.UNREADABLE_VALUE, "renewal_on"),
            tuple(null, Reason.UNREADABLE_VALUE, "customer_id"));
  }

  @Test
  void character_set_and_separator_are_settings() {
    crm.with(
            "contacts.file",
            file(
                "contact_id,customer_id,name,email\n1,0042,Zoë Müller,Zoe <ZOE@klant.example>\n",
                Charset.forName("windows-1252")))
        .with("charset", "windows-1252")
        .with("separator", ",");

    assertThat(crm.rows("contacts"))
        .extracting(row -> row.get("name"), row -> row.get("email"))
        .containsExactly(tuple("Zoë Müller", "zoe@klant.example"));
  }

  @Test
  void hr_files_are_read_each_by_its_labels() {
    hr.with(
        "units.file",
        file("unit_id;name;parent_id;manager_id\n1;Noordzee;;0001\n01;Service;1;0002\n"));
    assertThat(hr.rows("units"))
        .extracting(row -> row.get("unit_id"), row -> row.get("parent_id"))
        .containsExactly(tuple("1", null), tuple("01", "1"));

    hr.with("employees.file", file("employee_id;name;email\n0001;Sanne;Sanne@Noordzee.example\n"));
    assertThat(hr.rows("employees"))
        .extracting(row -> row.get("employee_id"), row -> row.get("email"))
        .containsExactly(tuple("0001", "sanne@noordzee.example"));

    hr.with(
        "assignments.file",
        file("employee_id;unit_id;valid_from;valid_to;fte\n0001;1;;;0,8\n0002;01;2026-04-01;;1\n"));
    assertThat(hr.rows("assignments"))
        .extracting(
            row -> row.get("employee_id"), row -> row.get("valid_from"), row -> row.get("fte"))
        .containsExactly(tuple("0001", null, "0.8"), tuple("0002", "2026-04-01", "1"));

    hr.with("absences.file", file("employee_id;from;to;days\n0001;2026-05-04;2026-05-04;0,5\n"));
    assertThat(hr.rows("absences"))
        .extracting(row -> row.get("from"), row -> row.get("days"))
        .containsExactly(tuple("2026-05-04", "0.5"));
  }

  @Test
  void a_column_that_is_not_known_and_a_file_that_is_not_there_stop_the_run() {
    hr.with("units.file", file("unit_id;naam\n1;Noordzee\n"));
    assertThatThrownBy(() -> hr.rows("units"))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll("naam", "'name' is required");
    hr.with("units.file", folder.resolve("missing.csv").toString());
    assertThatThrownBy(() -> hr.rows("units"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("missing or cannot be read");
  }
}
