/**
 * What the bands of a score are worth in revenue: who asks what, whom the organisation loses, and
 * what is at risk. An association in this customer base, never a cause.
 */
package nl.weerklank.insight.money;
