package nl.weerklank.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * @param owner number of the account manager; null when nobody is named
 * @param renewal end of the contract; null when the CRM does not know
 */
record Account(
    String number,
    String name,
    String segment,
    String owner,
    BigDecimal revenue,
    LocalDate renewal,
    LocalDate created,
    LocalDate cancelled) {}
