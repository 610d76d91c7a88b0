package nl.weerklank.report;

/**
 * A share to be shown with one decimal.
 *
 * @param value 0 to 100
 */
public record Percent(double value) {}
