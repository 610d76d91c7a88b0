package nl.weerklank.job;

import java.time.Period;

/** How long each kind of data is kept; null: as long as the database. */
public record RetentionSettings(
    Period texts, Period answers, Period references, Period runs, Period ledger, Period archive) {}
