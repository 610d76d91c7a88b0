/**
 * Joins a response with HR and CRM as of the day of the answer, and digests the outcome per day.
 * May use survey.
 */
package nl.weerklank.enrich;
