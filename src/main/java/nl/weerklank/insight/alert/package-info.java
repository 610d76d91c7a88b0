/** Answers somebody should act on at once. */
package nl.weerklank.insight.alert;
