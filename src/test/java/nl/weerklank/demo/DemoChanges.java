package nl.weerklank.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/** What happens to source systems behind a reporting job's back; on a copy of the demo only. */
public final class DemoChanges {

  private DemoChanges() {}

  /** Deletes the contact answers of a day. Returns how many. */
  public static int deleteDay(Path demo, LocalDate day) {
    return update(
        demo, "DELETE FROM survey_contact WHERE submitted_at >= ? AND submitted_at < ?", day);
  }

  /** Gives every contact answer of a day another CES, still on its scale. Returns how many. */
  public static int changeDay(Path demo, LocalDate day) {
    return update(
        demo,
        "UPDATE survey_contact SET q2_easy = CASE q2_easy WHEN '7' THEN '1' ELSE '7' END"
            + " WHERE submitted_at >= ? AND submitted_at < ?",
        day);
  }

  private static int update(Path demo, String sql, LocalDate day) {
    try (Connection connection = DemoFixture.open(demo, DemoOrganisation.OPERATIONAL);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, day.atStartOfDay());
      statement.setObject(2, day.plusDays(1).atStartOfDay());
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
