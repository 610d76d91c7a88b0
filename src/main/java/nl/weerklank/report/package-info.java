/**
 * Typed report models: one record per kind of report and section. No HTML, no SQL, no formatting; a
 * model names the subjects it shows. May use survey, score, insight and audience.
 */
package nl.weerklank.report;
