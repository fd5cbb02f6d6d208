package org.fieldlore.portal.api;

import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.knowledge.RejectionCode;
import org.jspecify.annotations.Nullable;

/** What a reviewer decided. */
@Schema(description = "A decision about the wording in review.")
public record Decision(
        Verdict decision,
        @Schema(description = "Needed to reject.") @Nullable RejectionCode code,

        @Schema(description = "Needed to reject and to ask for changes; at most 2,000 characters.")
        String reason,

        @Schema(description = "The revision that was read; without it the decision is about whatever is in review now.")
        @Nullable
        Integer revision) {
    private static final Set<String> FIELDS = Set.of("decision", "code", "reason", "revision");

    /** What can be decided. */
    public enum Verdict {
        APPROVE,
        ASK_CHANGES,
        REJECT
    }

    static Decision read(@Nullable String json) {
        Body body = Body.of(json, FIELDS);
        Verdict verdict = body.code("decision", Verdict.class);
        return new Decision(
                verdict,
                verdict == Verdict.REJECT
                        ? body.code("code", RejectionCode.class)
                        : body.codeOrNull("code", RejectionCode.class),
                verdict == Verdict.APPROVE
                        ? Objects.requireNonNullElse(body.textOrNull("reason"), "")
                        : body.text("reason"),
                body.wholeOrNull("revision"));
    }
}
