package nl.weerklank.report;

/**
 * For whom a document is drawn up.
 *
 * @param language two letters
 * @param leads whether the reader leads the unit, and so may see its people's scores where these
 *     are allowed at all
 * @param notice why this reader and not the usual one; null for the usual one
 */
public record Reader(String language, boolean leads, Phrase notice) {}
