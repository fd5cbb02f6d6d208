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
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The few products that are offered to a customer: what is likeliest of all that suits, is not held and was not turned down of late;
 * nothing to those who object, and nothing opposite to what is to be done first.
 *
 * @param past what became of earlier offers, by product
 * @param silence why there are none
 */
record Offers(List<Offer> best, Map<String, Past> past, Advice.@Nullable Silence silence) {
    /** What speaks for an offer but tells an agent nothing. */
    private static final Set<String> UNTOLD = Set.of("branch", "kind");

    static Offers of(@Nullable Buyer buyer, @Nullable NextProduct learnt, Map<String, Past> past, int max) {
        if (buyer == null) return none(null);
        if (buyer.objects()) return none(Advice.Silence.OBJECTS);
        if (learnt == null) return none(Advice.Silence.NOTHING_LEARNT);
        List<Offer> left = learnt.offers(buyer.profile(), product -> Suitability.suits(product, buyer)).stream()
                .filter(offer -> !Past.of(past, offer.product()).hidden())
                .toList();
        if (left.isEmpty()) return none(Advice.Silence.NOTHING_LEFT);
        List<Offer> best = left.stream()
                .filter(offer -> !Opposites.bars(buyer.steps(), offer.product()))
                .limit(max)
                .toList();
        return new Offers(best, past, best.isEmpty() ? Advice.Silence.NOT_NOW : null);
    }

    /** The same, or for a customer who is held out what stands where nothing is left to offer. */
    Offers within(Trial trial) {
        List<Offer> shown = trial.shown(Lane.PRODUCT, best, Offer::product, Offer::chance);
        return shown.size() == best.size() ? this : none(Advice.Silence.NOTHING_LEFT);
    }

    /** The same without these products. */
    Offers without(Set<Object> held) {
        return new Offers(
                best.stream().filter(offer -> !held.contains(offer.product())).toList(), past, silence);
    }

    private static Offers none(Advice.@Nullable Silence why) {
        return new Offers(List.of(), Map.of(), why);
    }

    void addTo(Showings showings, CustomerId customer, Viewer viewer, Instant now) {
        for (int i = 0; i < best.size(); i++) {
            Offer offer = best.get(i);
            showings.add(
                    offer.product(),
                    Past.of(past, offer.product()).showing(),
                    new Showing(customer, offer, viewer.agent(), now, i + 1));
        }
    }

    /** @param showings their records by product; empty when nothing was recorded */
    List<OfferCard> cards(Map<Object, ShowingId> showings) {
        return best.stream().map(offer -> card(offer, showings)).toList();
    }

    private OfferCard card(Offer offer, Map<Object, ShowingId> showings) {
        Past before = Past.of(past, offer.product());
        List<Fact> reasons = offer.reasons().stream()
                .map(Offer.Because::fact)
                .filter(fact -> !UNTOLD.contains(fact.attribute()))
                .toList();
        return new OfferCard(
                showings.get(offer.product()), offer.product(), offer.chance(), reasons, before.used(), before.given());
    }
}
