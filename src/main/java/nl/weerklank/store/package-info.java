/**
 * The reporting database: facts, texts, rejects, snapshots of HR and CRM, runs and the ledger.
 * Ports are public, their JDBC adapters are not. May use survey and spring-jdbc.
 */
package nl.weerklank.store;
