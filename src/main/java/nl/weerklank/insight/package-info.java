/**
 * The fold from facts to counts, and what is read from them: figures, words, targets, verdicts. May
 * use survey, score, and the read ports of store.
 */
package nl.weerklank.insight;
