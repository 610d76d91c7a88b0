/**
 * Results about the employer are told once a quarter: what was told stays, and what follows from
 * everything told so far is looked through before anything new is.
 */
package nl.weerklank.insight.release;
