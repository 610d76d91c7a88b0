/**
 * Reads the administrator's feeds over JDBC, cleans every value, rejects with a reason. Never
 * writes and never wraps a statement. May use survey and spring-jdbc.
 */
package nl.weerklank.extract;
