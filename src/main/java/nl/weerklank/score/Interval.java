package nl.weerklank.score;

/** An interval in the score's own unit, 95 % unless said otherwise, clamped to what can be. */
public record Interval(double low, double high) {}
