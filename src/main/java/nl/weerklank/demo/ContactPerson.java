package nl.weerklank.demo;

record ContactPerson(String number, Account account, Names.Name name, String title) {}
