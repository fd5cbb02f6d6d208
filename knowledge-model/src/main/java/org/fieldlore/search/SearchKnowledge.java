package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Viewer;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.jspecify.annotations.Nullable;

/** Finds items. */
@IndexWork
public class SearchKnowledge {
    private final TextIndex index;
    private final SuggestConcepts concepts;
    private final Meaning meaning;
    private final Lessons lessons;
    private final EditSynonyms synonyms;
    private final EditSteering steering;

    @Inject
    public SearchKnowledge(
            TextIndex index,
            SuggestConcepts concepts,
            Meaning meaning,
            Lessons lessons,
            EditSynonyms synonyms,
            EditSteering steering) {
        this.index = index;
        this.concepts = concepts;
        this.meaning = meaning;
        this.lessons = lessons;
        this.synonyms = synonyms;
        this.steering = steering;
    }

    /**
     * Returns the page of items that answer the query and that the viewer may see, with counts per facet. Archived items
     * are among them only when the query chooses that confidence. Never refuses a text; nothing found is an empty page
     * with total 0. The reasons of a hit name those of its concepts that the text speaks of, or that follow from such. A text
     * with typing errors, or in pinyin, is corrected unless the query is exact; {@link Results#correctedTo()} tells.
     */
    public Results find(Query query, Viewer viewer) {
        return find(query, tuning(), viewer);
    }

    /** Returns what the office has laid down, five seconds old at most. */
    public Tuning tuning() {
        return new Tuning(synonyms.current(), steering.current(), Map.of());
    }

    /** Returns what would be found if the office had laid down this instead. */
    public Results find(Query asked, Tuning tried, Viewer viewer) {
        Query query = new Filing(concepts.labels().vocabulary()).today(asked);
        if (query.text().isBlank()) return index.search(query, viewer);
        Meant meant = query.exact() ? null : index.meant(query.text(), viewer).orElse(null);
        if (meant == null || !meant.sure())
            return explained(query, tried, viewer).meaning(meant);
        Results corrected = explained(query.saying(meant.text()), tried, viewer);
        return corrected.total() == 0 ? explained(query, tried, viewer) : corrected.meaning(meant);
    }

    private Results explained(Query query, Tuning tried, Viewer viewer) {
        LabelTagger labels = concepts.labels();
        Implied implied = Implied.by(query.text(), labels);
        Results found = index.search(query, sense(query.text()), tried.with(implied.weights()), viewer);
        Filing today = new Filing(labels.vocabulary());
        return found.explained(hit -> hit.because(hit.why()
                .speakingOf(
                        today.named(query.text(), hit.concepts()),
                        hit.why().concept() == 0 ? List.of() : implied.to(hit.concepts()))));
    }

    /** Where the text lies, as use has taught to place questions; null where words alone must do. */
    private @Nullable Sense sense(String text) {
        Sense asked = Sense.ifKnown(text, meaning);
        return asked == null ? null : lessons.taught(asked);
    }

    /** Returns false while the index is being built anew and items are still missing from what is found. */
    public boolean complete() {
        return index.complete();
    }

    /** Returns how many items can be found, and how the index is. */
    public IndexHealth health() {
        return index.health();
    }
}
