package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * A mark on charts: a reorganisation, a price change, a new system.
 *
 * @param unitId null: the whole organisation
 */
public record Event(LocalDate on, String unitId, String label) {}
