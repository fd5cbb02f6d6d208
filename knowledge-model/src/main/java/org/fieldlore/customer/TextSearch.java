package org.fieldlore.customer;

import org.fieldlore.shared.Sql;

/**
 * Finds customers by one token. With a digit in it, it is taken for a number of some kind and looked up in the index of each,
 * together with names that begin so; without, it is part of a name.
 */
final class TextSearch {
    private TextSearch() {}

    /** A piece that follows {@code from customer c} and keeps only the customers found. */
    static Sql join(String text) {
        String name = Keys.name(text);
        String number = Keys.number(text);
        String plate = Keys.plate(text);
        String phone = Keys.phone(text);
        if (text.chars().noneMatch(Character::isDigit))
            return Sql.of(
                    "join (select id from customer where name_key like ? escape '!'"
                            + " union select id from customer where external_id = ?"
                            + " union select customer_id from policy where external_id = ?) found on found.id = c.id",
                    Like.contains(name),
                    text,
                    text);
        return Sql.of(
                "join (select id from customer where external_id = ?"
                        + " union select id from customer where name_key like ? escape '!'"
                        + " union select id from customer where phone_digits = ?"
                        + " union select id from customer where id_number = ?"
                        + " union select id from customer where plate = ?"
                        + " union select customer_id from policy where external_id = ?"
                        + " union select customer_id from policy where plate = ?) found on found.id = c.id",
                text,
                Like.startsWith(name),
                phone,
                number,
                plate,
                text,
                plate);
    }
}
