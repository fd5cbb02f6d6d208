package org.fieldlore.insight.handbook;

import java.util.EnumSet;
import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a book, and for whom.
 *
 * @param branch whose people the book is for, with what is meant for that branch alone in it; null for the whole company,
 *     which takes only what is meant for all
 * @param ownOnly only what people of that branch wrote; of no meaning without a branch
 * @param concepts one of these or of those below; empty for all
 * @param segment tagged with it, or null
 * @param kinds of these kinds; empty for all
 * @param itemLang written in it, zh or en; null for both
 * @param validatedOnly without what nobody has approved yet
 */
public record Selection(
        @Nullable BranchId branch,
        boolean ownOnly,
        Set<ConceptId> concepts,
        @Nullable SegmentId segment,
        Set<Kind> kinds,
        @Nullable String itemLang,
        boolean validatedOnly,
        Order order) {
    /** All that is validated and meant for the whole company, by concept. */
    public static final Selection ALL = new Selection(null, false, Set.of(), null, Set.of(), null, true, Order.CONCEPT);

    public Selection {
        ownOnly = ownOnly && branch != null;
        concepts = Set.copyOf(concepts);
        kinds = kinds.size() == EnumSet.allOf(Kind.class).size() ? Set.of() : Set.copyOf(kinds);
        if (itemLang != null && !itemLang.equals("zh") && !itemLang.equals("en"))
            throw new IllegalArgumentException("language must be zh or en, was " + itemLang);
    }
}
