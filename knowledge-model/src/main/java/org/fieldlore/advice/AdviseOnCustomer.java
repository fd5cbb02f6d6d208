package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexWork;
import org.fieldlore.search.Situation;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.jspecify.annotations.Nullable;

/** Shows an agent what colleagues know that helps with the customer at hand, and what the customer may take next. */
@IndexWork
public class AdviseOnCustomer {
    /** How many items the index proposes; the cards are the best of them by {@link Score}. */
    static final int PROPOSED = 40;

    private final ReadCircumstances circumstances;
    private final ForSituation index;
    private final ShowCards cards;
    private final SuggestConcepts concepts;
    private final LearnOffers offers;

    @Inject
    public AdviseOnCustomer(
            ReadCircumstances circumstances,
            ForSituation index,
            ShowCards cards,
            SuggestConcepts concepts,
            LearnOffers offers) {
        this.circumstances = circumstances;
        this.index = index;
        this.cards = cards;
        this.concepts = concepts;
        this.offers = offers;
    }

    /**
     * Returns at most three cards of know-how, best first, no two led by the same concept, each with at least one reason, at
     * most three products and at most three next steps; empty when nothing that is known of the customer calls for anything we have. Records that they were
     * shown: the same card shown to the same agent again within 24 hours is the same showing. Whom an experiment holds out of a lane
     * gets none of it. Takes seven statements, five when nothing is new, one more when a policy ends, and two looks into the index,
     * outside any transaction; three more at most, once for each customer, while experiments run.
     *
     * @param lang BCP 47 primary tag that the viewer reads best, or empty for no preference
     * @throws org.fieldlore.shared.NotFound when there is no such customer, or the viewer may not see them
     */
    public Advice advise(CustomerId customer, Viewer viewer, String lang) {
        return advise(customer, viewer, lang, null);
    }

    /**
     * Returns and records the same at an occasion that another system tells of.
     *
     * @param occasion what gives rise to the question; null when the customer is just looked at
     */
    public Advice advise(CustomerId customer, Viewer viewer, String lang, @Nullable Occasion occasion) {
        Terms terms = new Terms(concepts.labels());
        return advise(customer, circumstances.of(customer, viewer, terms, occasion), viewer, lang, terms);
    }

    /**
     * Returns the same for a customer of whom only another system tells. Stores nothing: its cards have no showings, so nothing can
     * be said of them.
     *
     * @throws org.fieldlore.shared.NotAllowed when the viewer has no right to the customers of a branch
     */
    public Advice advise(Told told, Viewer viewer, String lang, @Nullable Occasion occasion) {
        Terms terms = new Terms(concepts.labels());
        return advise(null, circumstances.of(told, viewer, terms, occasion), viewer, lang, terms);
    }

    private Advice advise(@Nullable CustomerId customer, Circumstances known, Viewer viewer, String lang, Terms terms) {
        Situation situation = known.situation(terms);
        List<Hit> hits = known.calls() ? index.find(situation, viewer, PROPOSED) : List.of();
        Advice advice = cards.show(
                customer, viewer, lang, known, hits, terms, offers.learnt().orElse(null));
        // Marking what fits in a text takes longer than finding the item: only what is shown is worth it.
        List<KnowledgeId> shown = advice.cards().stream().map(Card::item).toList();
        return advice.saying(index.lines(situation, viewer, shown));
    }
}
