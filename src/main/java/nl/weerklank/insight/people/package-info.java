/**
 * Absence and turnover by unit, and how they and other figures about employees go together with
 * those of customers. Never about a person, never about fewer people than the employer minimum.
 */
package nl.weerklank.insight.people;
