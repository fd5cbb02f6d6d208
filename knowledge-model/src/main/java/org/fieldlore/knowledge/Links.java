package org.fieldlore.knowledge;

import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/** What a wording is tied to, and who may find it. It goes live together with the wording. */
record Links(
        Audience audience,
        Set<ConceptId> concepts,
        Set<SegmentId> segments,
        @Nullable CustomerId customer) {}
