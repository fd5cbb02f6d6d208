package org.fieldlore.insight;

import java.math.BigDecimal;
import java.util.List;
import org.fieldlore.segment.Told;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a segment, in sums.
 *
 * @param book the customers in it, blurred; its sums are null when their number is suppressed
 * @param lore the know-how tagged with it
 * @param concepts what that know-how speaks of, most items first, at most eight
 */
public record SegmentInsight(
        SegmentId id,
        String code,
        String nameZh,
        String nameEn,
        String goalZh,
        String goalEn,
        Book book,
        Lore lore,
        List<ConceptCount> concepts) {
    public SegmentInsight {
        concepts = List.copyOf(concepts);
    }

    /** The name as readers of a language write it. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** The business goal as readers of a language write it. */
    public String goal(String lang) {
        return lang.startsWith("zh") ? goalZh : goalEn;
    }

    /**
     * Blurred sums over the customers. Those whose premium is in another currency than the house count in all but the premium.
     *
     * @param summed the customers whose premium is in the sum: those who pay in the house currency, or nothing
     * @param premium of their policies in force, a year, in the house currency; null when their number is suppressed
     * @param policies in force
     * @param claims of the last 36 months
     */
    public record Book(
            Count customers,
            Count summed,
            @Nullable BigDecimal premium,
            @Nullable Long policies,
            @Nullable Long claims) {
        static Book of(Told told) {
            return new Book(
                    new Count(told.customers()),
                    new Count(told.summed()),
                    told.summed() == null ? null : told.premium(),
                    told.policies(),
                    told.claims());
        }
    }

    /**
     * Items that can be found, and what came of them.
     *
     * @param addedIn90Days items of any kind that joined in the last 90 days
     * @param agents distinct colleagues, other than the author, who used one or found it helpful
     * @param customers distinct customers that this was for
     */
    public record Lore(
            long insights,
            long experiences,
            long faqs,
            long references,
            long addedIn90Days,
            long agents,
            Count customers) {
        static final Lore NONE = new Lore(0, 0, 0, 0, 0, 0, new Count(null));
    }

    /** How many items of the segment speak of a concept. */
    public record ConceptCount(ConceptId concept, long items) {}
}
