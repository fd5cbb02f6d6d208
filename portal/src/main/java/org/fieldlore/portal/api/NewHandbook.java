package org.fieldlore.portal.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.insight.handbook.Order;
import org.fieldlore.insight.handbook.Selection;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A handbook as a machine asks for it. */
@Schema(description = "A new handbook.")
public record NewHandbook(
        String title,

        @Schema(description = "Of the book's own words: zh or en.")
        String lang,

        @Schema(description = "By id: whose people it is for; the whole company without it.") @Nullable
        Integer branch,

        @Schema(description = "Only what people of that branch wrote.")
        boolean ownOnly,

        @Schema(description = "One of these or of those below, by id or IRI; all without them.")
        List<String> concepts,

        @Schema(description = "By id.") @Nullable Integer segment,
        @Schema(description = "All without them.") Set<Kind> kinds,

        @Schema(description = "zh or en; both without it.") @Nullable
        String itemLang,

        @Schema(description = "Also what nobody has approved yet.")
        boolean unvalidated,

        @Schema(description = "CONCEPT without it.") Order order) {
    private static final Set<String> FIELDS = Set.of(
            "title", "lang", "branch", "ownOnly", "concepts", "segment", "kinds", "itemLang", "unvalidated", "order");

    static NewHandbook read(@Nullable String json) {
        Body body = Body.of(json, FIELDS);
        String itemLang = body.textOrNull("itemLang");
        return new NewHandbook(
                body.text("title"),
                lang("lang", body.text("lang")),
                body.wholeOrNull("branch"),
                body.flag("ownOnly"),
                body.list("concepts"),
                body.wholeOrNull("segment"),
                body.list("kinds").stream()
                        .map(code -> Asked.code("kinds", code, Kind.class))
                        .collect(Collectors.toSet()),
                itemLang == null ? null : lang("itemLang", itemLang),
                body.flag("unvalidated"),
                Objects.requireNonNullElse(body.codeOrNull("order", Order.class), Order.CONCEPT));
    }

    private static String lang(String field, String sent) {
        if (sent.equals("zh") || sent.equals("en")) return sent;
        throw new IllegalArgumentException(field + " must be zh or en, was " + sent);
    }

    /** What it shall hold; its branch must be one of these. */
    Selection selection(Vocabulary vocabulary, List<BranchId> branches) {
        if (branch != null && branches.stream().noneMatch(one -> one.value() == branch))
            throw new IllegalArgumentException("branch must be the id of a branch, was " + branch);
        return new Selection(
                branch == null ? null : new BranchId(branch),
                ownOnly,
                NewItem.concepts(concepts, vocabulary),
                segment == null ? null : new SegmentId(segment),
                kinds,
                itemLang,
                !unvalidated,
                order);
    }
}
