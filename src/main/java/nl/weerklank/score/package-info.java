/**
 * From exact counts to scores, intervals, tests and trends: pure functions, formulas in
 * src/docs/statistics.md. May use survey and commons-statistics.
 */
package nl.weerklank.score;
