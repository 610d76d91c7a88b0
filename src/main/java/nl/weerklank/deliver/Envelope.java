package nl.weerklank.deliver;

import nl.weerklank.store.Ledger;

/**
 * @param from for bounces
 * @param to the one recipient
 * @param id for delivery status notifications
 */
record Envelope(Ledger.Key key, String from, String to, String id) {}
