package org.fieldlore.portal.counter;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.fieldlore.advice.OfferCard;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.portal.shell.Wordbook;

/** Says what may be offered next, how likely it is taken, and why. */
public record OfferText(Wordbook words, LocalDate today) {
    public OfferRow row(OfferCard card) {
        LocalDate before = card.offered();
        long percent = Math.max(1, Math.round(card.chance() * 100));
        return new OfferRow(
                card,
                words.code("line.", card.product()),
                words.of("counter", "offer.chance", percent),
                because(card),
                before == null ? "" : words.of("counter", "offer.before", words.day(before, today)));
    }

    private String because(OfferCard card) {
        return card.reasons().isEmpty()
                ? words.of("counter", "offer.usual")
                : card.reasons().stream().map(this::of).collect(Collectors.joining(" · "));
    }

    String of(Fact fact) {
        Object told = switch (fact.attribute()) {
            case Fact.HOLDS -> words.code("line.", fact.value());
            case "gender" -> words.code("gender.", fact.value());
            case "maritalStatus" -> words.code("maritalStatus.", fact.value());
            case "education" -> words.code("education.", fact.value());
            case Fact.HELD, "children" -> Integer.valueOf(fact.value());
            case "age", "years" -> fact.value().replace('-', '–');
            default -> fact.value();
        };
        return words.of("counter", "offer.fact." + fact.attribute(), told);
    }
}
