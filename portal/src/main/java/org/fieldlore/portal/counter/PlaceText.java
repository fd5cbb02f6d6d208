package org.fieldlore.portal.counter;

import java.util.ArrayList;
import java.util.List;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.portal.shell.Wordbook;

/** Says why a card stands where it stands: the factors that count, their product, and by which version of the formula. */
record PlaceText(Wordbook words) {
    String of(Place place) {
        List<String> parts = new ArrayList<>();
        if (place.on().contains(Factor.FIT)) {
            parts.add(of("place.fit." + place.lane(), place.fit()));
            if (place.lane() == Lane.KNOW_HOW) parts.add(of("place.trust", place.trust()));
        }
        if (place.on().contains(Factor.VALUE)) parts.add(of("place.value", place.value()));
        if (place.on().contains(Factor.CHANCE)) parts.add(of("place.chance", place.chance()));
        if (place.on().contains(Factor.WEIGHT)) parts.add(of("place.weight", place.weight()));
        String factors = parts.isEmpty() ? of("place.none") : String.join(" × ", parts);
        String version = place.version() == 0 ? of("place.shipped") : of("place.version", place.version());
        return of("place.sum", factors, place.score(), version);
    }

    private String of(String key, Object... facts) {
        return words.of("counter", key, facts);
    }
}
