/**
 * MIME messages, the spool, SMTP and the directory drop; works the ledger. The only room that sees
 * Jakarta Mail. May use survey and the ledger port of store.
 */
package nl.weerklank.deliver;
