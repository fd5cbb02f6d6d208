package org.fieldlore.advice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Offer;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.Trial;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The few products that are offered to a customer: the first by the formula of all that suits, is not held and was not turned down of
 * late; nothing to those who object, and nothing opposite to what is to be done first.
 *
 * @param past what became of earlier offers, by product
 * @param silence why there are none
 */
record Offers(List<Place.Of<Offer>> best, Map<String, Past> past, Advice.@Nullable Silence silence) {
    /** What speaks for an offer but tells an agent nothing. */
    private static final Set<String> UNTOLD = Set.of("branch", "kind");

    /**
     * The chance that the next product is this one goes into the formula as its fit: it is what the customer's facts say. How gladly
     * agents take up such an offer, the formula's chance, is another thing.
     */
    static Offers of(
            @Nullable Buyer buyer, @Nullable NextProduct learnt, Map<String, Past> past, int max, Scale scale) {
        if (buyer == null) return none(null);
        if (buyer.objects()) return none(Advice.Silence.OBJECTS);
        if (learnt == null) return none(Advice.Silence.NOTHING_LEARNT);
        List<Offer> left = learnt.offers(buyer.profile(), product -> Suitability.suits(product, buyer)).stream()
                .filter(offer -> !Past.of(past, offer.product()).hidden())
                .toList();
        List<Offer> fitting = left.stream()
                .filter(offer -> !Opposites.bars(buyer.steps(), offer.product()))
                .toList();
        if (fitting.isEmpty() && !left.isEmpty()) return none(Advice.Silence.NOT_NOW);
        List<Place.Of<Offer>> best = Place.best(
                fitting,
                offer -> scale.place(
                        new Topic(Lane.PRODUCT, offer.product()), offer.product(), offer.chance(), 1, offer.product()),
                max);
        return new Offers(best, past, best.isEmpty() ? Advice.Silence.NOTHING_LEFT : null);
    }

    /** The same, or for a customer who is held out what stands where nothing is left to offer. */
    Offers within(Trial trial) {
        List<Place.Of<Offer>> shown = trial.shown(
                Lane.PRODUCT,
                best,
                placed -> placed.card().product(),
                placed -> placed.place().score());
        return shown.size() == best.size() ? this : none(Advice.Silence.NOTHING_LEFT);
    }

    /** The same without these products. */
    Offers without(Set<Object> held) {
        return new Offers(
                best.stream()
                        .filter(placed -> !held.contains(placed.card().product()))
                        .toList(),
                past,
                silence);
    }

    private static Offers none(Advice.@Nullable Silence why) {
        return new Offers(List.of(), Map.of(), why);
    }

    void addTo(Showings showings, CustomerId customer, Viewer viewer, Instant now) {
        for (int i = 0; i < best.size(); i++) {
            Offer offer = best.get(i).card();
            showings.add(
                    offer.product(),
                    Past.of(past, offer.product()).showing(),
                    new Showing(customer, offer, viewer.agent(), now, i + 1),
                    best.get(i).place());
        }
    }

    /** @param showings their records by product; empty when nothing was recorded */
    List<OfferCard> cards(Map<Object, ShowingId> showings) {
        return best.stream().map(placed -> card(placed, showings)).toList();
    }

    private OfferCard card(Place.Of<Offer> placed, Map<Object, ShowingId> showings) {
        Offer offer = placed.card();
        Past before = Past.of(past, offer.product());
        List<Fact> reasons = offer.reasons().stream()
                .map(Offer.Because::fact)
                .filter(fact -> !UNTOLD.contains(fact.attribute()))
                .toList();
        return new OfferCard(
                showings.get(offer.product()),
                offer.product(),
                offer.chance(),
                reasons,
                before.used(),
                placed.place(),
                before.given());
    }
}
