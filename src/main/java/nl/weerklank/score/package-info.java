/**
 * Distributions, scores and intervals: pure functions from exact counts, formulas in
 * src/docs/statistics.md. May use survey and commons-statistics.
 */
package nl.weerklank.score;
