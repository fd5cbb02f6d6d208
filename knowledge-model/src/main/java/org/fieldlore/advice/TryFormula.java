package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexWork;
import org.fieldlore.search.Situation;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.taxonomy.SuggestConcepts;

/** Tells beside how many customers another formula would put another card first, from a part of the archive. */
@IndexWork
public class TryFormula {
    /** So many tell a change for one in thirty customers from none, nearly always. */
    private static final int SAMPLE = 100;

    private final ReadCircumstances circumstances;
    private final ForSituation index;
    private final FirstCards first;
    private final SuggestConcepts concepts;
    private final LearnOffers offers;
    private final RankingInForce inForce;

    @Inject
    public TryFormula(
            ReadCircumstances circumstances,
            ForSituation index,
            FirstCards first,
            SuggestConcepts concepts,
            LearnOffers offers,
            RankingInForce inForce) {
        this.circumstances = circumstances;
        this.index = index;
        this.first = first;
        this.concepts = concepts;
        this.offers = offers;
        this.inForce = inForce;
    }

    /**
     * What would change.
     *
     * @param customers how many were looked at
     * @param changed beside how many of them another card would stand first, or none any more; each lane
     */
    public record Trial(int customers, Map<Lane, Integer> changed) {
        public Trial {
            changed = Map.copyOf(changed);
        }
    }

    /**
     * Looks at customers at even distances through the archive, without those who object to being counted; three statements each
     * and a look into the index, as the viewer finds items there.
     *
     * @param lang BCP 47 primary tag that the viewer reads best, or empty for no preference
     * @throws NotAllowed when the viewer may not change rules
     * @throws WeightOutOfRange when a weight is less than 0 or more than 2
     */
    public Trial with(Set<Factor> on, Map<Topic, Double> weights, Viewer viewer, String lang) {
        if (!ChangeStageRules.mayChange(viewer)) throw new NotAllowed("ranking");
        Scale now = inForce.scale();
        Scale then = new Scale(ChangeFormula.formula(now.formula().version(), on, weights), now.measured());
        Terms terms = new Terms(concepts.labels());
        NextProduct learnt = offers.learnt().orElse(null);
        Map<Lane, Integer> changed = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) changed.put(lane, 0);
        List<CustomerId> sample = circumstances.sample(SAMPLE);
        for (CustomerId customer : sample) {
            Circumstances known = circumstances.counted(customer, viewer, terms);
            Situation situation = known.situation(terms);
            List<Hit> hits = known.calls() ? index.find(situation, viewer, AdviseOnCustomer.PROPOSED) : List.of();
            List<Map<Lane, String>> cards = first.by(List.of(now, then), viewer, lang, known, hits, terms, learnt);
            for (Lane lane : Lane.values())
                if (!Objects.equals(cards.get(0).get(lane), cards.get(1).get(lane)))
                    changed.merge(lane, 1, Integer::sum);
        }
        return new Trial(sample.size(), changed);
    }
}
