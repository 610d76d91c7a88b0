package nl.weerklank.score;

/** A 95 % interval in the score's own unit, clamped to what the score can be. */
public record Interval(double low, double high) {}
