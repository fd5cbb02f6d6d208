package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.shared.Sql;

/**
 * Finds customers by one token. With a digit in it, it is taken for a number of some kind and looked up in the index of each;
 * only when no number is known is it the beginning of a name. Without a digit it is part of a name.
 */
final class TextSearch {
    private static final int MOST_HITS = 200;

    private TextSearch() {}

    /** A condition on {@code customer c}. The numbers are looked up first: joined, H2 would look them up for each row. */
    static Sql where(EntityManager em, String text) {
        if (text.chars().noneMatch(Character::isDigit))
            return Sql.of(
                    "(c.name_key like ? escape '!' or c.external_id = ?"
                            + " or c.id in (select customer_id from policy where external_id = ?))",
                    Like.contains(Keys.name(text)),
                    text,
                    text);
        List<Long> hits = numbered(em, text);
        return hits.isEmpty()
                ? Sql.of("c.name_key like ? escape '!'", Like.startsWith(Keys.name(text)))
                : Sql.of("c.id in").list(hits);
    }

    private static List<Long> numbered(EntityManager em, String text) {
        String plate = Keys.plate(text);
        return Sql.of(
                        "select id from customer where external_id = ?"
                                + " union select id from customer where phone_digits = ?"
                                + " union select id from customer where id_number = ?"
                                + " union select id from customer where plate = ?"
                                + " union select customer_id from policy where external_id = ?"
                                + " union select customer_id from policy where plate = ? limit ?",
                        text,
                        Keys.phone(text),
                        Keys.number(text),
                        plate,
                        text,
                        plate,
                        MOST_HITS)
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .toList();
    }
}
