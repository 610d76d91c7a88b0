/**
 * The words of the field: responses, metrics, units and their tree, employees, customers, periods.
 *
 * <p>Pure records. May use the JDK only; every other room may use this one.
 */
package nl.weerklank.survey;
