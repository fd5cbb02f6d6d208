package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** Says in words where something stands on the coverage map. */
@Named
@RequestScoped
public class SpotWords {
    @Inject
    private Here here;

    @Inject
    private ReadSegments read;

    @Inject
    private CurrentVocabulary vocabulary;

    private @Nullable List<SegmentName> segments;

    public List<SegmentName> getSegments() {
        if (segments == null) segments = read.names();
        return Objects.requireNonNull(segments);
    }

    /** The name of a segment; null stands for all customers. */
    public String segment(@Nullable SegmentId id) {
        return getSegments().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name(here.getLang()))
                .findFirst()
                .orElseGet(() -> words("coverage.allCustomers"));
    }

    /** The name of a stage; null stands for all stages. */
    public String stage(@Nullable String code) {
        return words(code == null ? "coverage.allStages" : "value.stage." + code);
    }

    /** The name of what is called for; empty when the vocabulary does not know it any more. */
    public String concept(Spot spot) {
        return vocabulary
                .current()
                .term(spot.concept())
                .map(term -> term.label(here.getLang()))
                .orElse("");
    }

    /** The concepts above it, the top first, in words. */
    public String above(Spot spot) {
        List<Term> path = vocabulary.current().path(spot.concept());
        return path.stream()
                .limit(Math.max(0, path.size() - 1))
                .map(term -> term.label(here.getLang()))
                .reduce((upper, lower) -> upper + " › " + lower)
                .orElse("");
    }

    /** All three. */
    public String whole(Spot spot) {
        return concept(spot) + " · " + segment(spot.segment()) + " · " + stage(spot.stage());
    }

    private String words(String key) {
        return new Wordbook(here.getLocale()).of("actuary", key);
    }
}
