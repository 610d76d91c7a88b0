package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * Days of absence of an employee, or of a unit when HR only tells that.
 *
 * @param employeeId null when {@code unitId} is given
 * @param from first day
 * @param to last day
 * @param days days counted by HR; null: calendar days from {@code from} to {@code to}
 */
public record Absence(
    String employeeId, String unitId, LocalDate from, LocalDate to, Double days) {}
