/**
 * What administrators are told about runs: a digest by mail, a metrics file, a ping. Holds counts,
 * ids and states, never a name, an address, a comment, a value or a secret; and never changes how a
 * run ends.
 */
package nl.weerklank.notice;
