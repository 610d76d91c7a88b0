/**
 * The embedded demo organisation: three H2 databases that look like the systems of a real one.
 *
 * <p>Everything is drawn from a seed and a date: same seed and date, same rows. May use survey and
 * spring-jdbc.
 */
package nl.weerklank.demo;
