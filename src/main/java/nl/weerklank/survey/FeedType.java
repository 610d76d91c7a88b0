package nl.weerklank.survey;

import java.util.List;
import java.util.Locale;

/**
 * The feeds of the contract between an administrator's SQL and Weerklank, with their column labels.
 * Labels are read case-insensitively; those of {@link #required} must be there.
 */
public enum FeedType {
  RESPONSES(
      List.of("response_id", "survey", "answered_at"),
      List.of(
          "respondent_id",
          "employee_id",
          "unit_id",
          "customer_id",
          "contact_id",
          "location",
          "touchpoint",
          "channel",
          "language",
          "comment",
          "category",
          "complaint",
          "remark")),
  UNITS(
      List.of("unit_id", "name"),
      List.of(
          "parent_id",
          "lft",
          "rgt",
          "path",
          "layer",
          "manager_id",
          "location",
          "valid_from",
          "valid_to")),
  EMPLOYEES(
      List.of("employee_id", "name"),
      List.of("email", "job_level", "language", "hired_on", "left_on", "deputy_id")),
  ASSIGNMENTS(List.of("employee_id", "unit_id", "valid_from"), List.of("valid_to", "fte")),
  ABSENCES(List.of("from", "to"), List.of("employee_id", "unit_id", "days")),
  CUSTOMERS(
      List.of("customer_id"),
      List.of(
          "name",
          "segment",
          "account_manager_id",
          "annual_revenue",
          "margin",
          "currency",
          "renewal_on",
          "customer_since",
          "churned_on")),
  CONTACTS(List.of("contact_id", "customer_id"), List.of("name", "role", "email", "phone")),
  TARGETS(
      List.of("metric", "valid_from", "target"), List.of("unit_id", "employee_id", "job_level")),
  EVENTS(List.of("on", "label"), List.of("unit_id")),
  MEASURES(List.of("unit_id", "measure", "period", "value"), List.of()),
  SUPERIORS(List.of("employee_id", "superior_id"), List.of("kind"));

  private final List<String> required;
  private final List<String> optional;

  FeedType(List<String> required, List<String> optional) {
    this.required = required;
    this.optional = optional;
  }

  public List<String> required() {
    return required;
  }

  /** Known labels that may be absent; a responses feed also knows every metric id. */
  public List<String> optional() {
    return optional;
  }

  /** As the configuration writes it: {@code responses}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
