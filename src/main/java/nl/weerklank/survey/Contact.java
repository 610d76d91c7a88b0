package nl.weerklank.survey;

/** A person at a customer. */
public record Contact(
    String id, String customerId, String name, String role, String email, String phone) {}
