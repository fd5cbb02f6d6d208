package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Sql;

/**
 * What points to a customer, in tables of every feature, and moves with a merge. The list is held against the schema by a test.
 * Claims follow their policies; segment members and who met a saved query are counted anew.
 */
final class MergeLinks {
    static final String POLICY = "policy";
    static final String INTERACTION = "interaction";
    private static final String SHOWING = "advice_showing";
    static final String CUSTOM = "custom_value";

    /** Tables whose {@code customer_id} follows the customer. */
    static final List<String> TABLES = List.of(
            POLICY,
            INTERACTION,
            "advice_feedback",
            SHOWING,
            "knowledge_item",
            "customer_look",
            "customer_consent",
            "service_experience",
            CUSTOM,
            Watch.TABLE,
            "quote",
            "complaint",
            "survey_answer",
            "life_event");

    private final EntityManager em;

    MergeLinks(EntityManager em) {
        this.em = em;
    }

    void forth(Merge merge) {
        for (String table : TABLES) {
            Sql note = Sql.of("insert into customer_merge_link (merge_id, table_name, row_id) select " + merge.id()
                            + ", '" + table + "', x.id")
                    .add(
                            "from " + table + " x where x.customer_id = ?",
                            merge.absorbed().value());
            // What was shown to one person on one day is one row: the absorbed's stays behind where the survivor has
            // its own.
            if (table.equals(SHOWING))
                note.add(
                        "and not exists (select 1 from advice_showing s where s.customer_id = ? and s.viewer_id = x.viewer_id"
                                + " and (s.item_id = x.item_id or s.product = x.product or s.step = x.step) and s.shown_on = x.shown_on)",
                        merge.survivor().value());
            // So does a value of the company's own fields, but for tags, of which one may have many.
            if (table.equals(CUSTOM))
                note.add(
                        "and not exists (select 1 from custom_value s join custom_field f on f.id = s.field_id"
                                + " where s.customer_id = ? and s.field_id = x.field_id"
                                + " and (f.kind <> 'TAGS' or s.value_text = x.value_text))",
                        merge.survivor().value());
            note.execute(em);
            move(merge, table, merge.absorbed(), merge.survivor());
        }
        claims(merge.survivor());
        Sql.of(
                        "delete from segment_member where customer_id = ?",
                        merge.absorbed().value())
                .execute(em);
        Sql.of("delete from query_seen where customer_id = ?", merge.absorbed().value())
                .execute(em);
    }

    /** Takes back what was moved, as far as it is still there. */
    void back(Merge merge) {
        for (String table : TABLES) move(merge, table, merge.survivor(), merge.absorbed());
        claims(merge.absorbed());
        stand(merge.survivor());
        stand(merge.absorbed());
        Sql.of("delete from customer_merge_link where merge_id = ?", merge.id()).execute(em);
    }

    private void move(Merge merge, String table, CustomerId from, CustomerId to) {
        Sql.of("update " + table + " set customer_id = ? where customer_id = ?", to.value(), from.value())
                .add(
                        "and id in (select row_id from customer_merge_link where merge_id = ? and table_name = ?)",
                        merge.id(),
                        table)
                .execute(em);
    }

    /** What either said last to a use stands again: what was recorded of both together must not silence an objection of one. */
    private void stand(CustomerId customer) {
        List<Long> newest = Sql.of(
                        "select max(k.id) from customer_consent k where k.customer_id = ? group by k.purpose",
                        customer.value())
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .toList();
        if (newest.isEmpty()) return;
        Sql.of("update customer_consent set standing = case when id in")
                .list(newest)
                .add("then 1 else 0 end where customer_id = ?", customer.value())
                .execute(em);
    }

    private void claims(CustomerId holder) {
        Sql.of("update claim set customer_id = ? where customer_id <> ?", holder.value(), holder.value())
                .add("and policy_id in (select id from policy where customer_id = ?)", holder.value())
                .execute(em);
    }

    /** A row came under the external id of an absorbed customer: it goes back with it. */
    void came(String table, long row, Collection<Absorbed.Step> path) {
        for (Absorbed.Step step : path)
            Sql.of("insert into customer_merge_link (merge_id, table_name, row_id) select m.id, '" + table + "', "
                            + row)
                    .add(
                            "from customer_merge m where m.id = ? and not exists (select 1 from customer_merge_link l",
                            step.merge())
                    .add("where l.merge_id = m.id and l.table_name = ? and l.row_id = ?)", table, row)
                    .execute(em);
    }

    /** These rows now belong to somebody by name, whoever brought them. */
    void settled(String table, Collection<Long> rows) {
        if (!rows.isEmpty())
            Sql.of("delete from customer_merge_link where table_name = ? and row_id in", table)
                    .list(rows)
                    .execute(em);
    }
}
