/**
 * What customers write about: themes by rule files, their effect on the score, what comes first,
 * and which rated items move with it. May use survey, score, the store's read ports, Lucene's
 * stemmers and SnakeYAML.
 */
package nl.weerklank.insight.theme;
