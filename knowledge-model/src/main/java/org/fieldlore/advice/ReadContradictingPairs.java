package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.segment.Sums;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Tells reviewers which items in use contradict each other, and how many customers both would be shown to. */
@UseCase
public class ReadContradictingPairs {
    private static final int MOST = 50;

    /** So few customers are not told apart. */
    private static final int ROUNDED = 10;

    private final EntityManager em;

    @Inject
    public ReadContradictingPairs(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns the pairs, at most fifty, those of most customers first; none for who is no reviewer. Counts go by segments; know-how without a
     * segment is for anybody. Customers who object to analyses are not counted.
     */
    public List<ContradictingPair> both(Viewer viewer) {
        if (!viewer.is(Role.REVIEWER)) return List.of();
        return Sql.of("select i.id, v.title, i.lang, j.id, w.title, j.lang, x.words,"
                        + " (select count(*) from knowledge_segment s join knowledge_segment t on t.segment_id = s.segment_id"
                        + " where s.item_id = i.id and t.item_id = j.id) as segments,"
                        + " case when " + forAnybody("i") + " and " + forAnybody("j")
                        + " then (select count(*) from customer k where "
                        + Sums.counted("k.id") + ") when " + forAnybody("i") + " then " + members("j") + " when "
                        + forAnybody("j") + " then " + members("i")
                        + " else (select count(distinct m.customer_id) from knowledge_segment s join segment_member m"
                        + " on m.segment_id = s.segment_id join segment_member n on n.customer_id = m.customer_id"
                        + " join knowledge_segment t on t.segment_id = n.segment_id where s.item_id = i.id and t.item_id = j.id"
                        + " and " + Sums.counted("m.customer_id") + ") end as customers from item_contradiction x"
                        + side("i", "v", "x.first_id") + side("j", "w", "x.second_id")
                        + " where x.withdrawn = 0 order by customers desc, x.id limit " + MOST)
                .rows(em)
                .stream()
                .map(row -> new ContradictingPair(
                        side(row, 0), side(row, 3), row.text(6), row.number(7), row.number(8) / ROUNDED * ROUNDED))
                .toList();
    }

    private static String forAnybody(String item) {
        return "not exists (select 1 from knowledge_segment s where s.item_id = " + item + ".id)";
    }

    private static String members(String item) {
        return "(select count(distinct m.customer_id) from knowledge_segment s join segment_member m"
                + " on m.segment_id = s.segment_id where s.item_id = " + item + ".id and "
                + Sums.counted("m.customer_id") + ")";
    }

    private static String side(String item, String version, String id) {
        return " join knowledge_item " + item + " on " + item + ".id = " + id + " and " + item
                + ".confidence in ('VALIDATED', 'NOT_VALIDATED') join knowledge_version " + version + " on " + version
                + ".item_id = " + item + ".id and " + version + ".version_number = " + item + ".live_version";
    }

    private static ContradictingPair.Side side(Row row, int place) {
        return new ContradictingPair.Side(new KnowledgeId(row.number(place)), row.text(place + 1), row.text(place + 2));
    }
}
