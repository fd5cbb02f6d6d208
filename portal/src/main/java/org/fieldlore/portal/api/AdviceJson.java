package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.Reason;

/** Cards as JSON. */
final class AdviceJson {
    private AdviceJson() {}

    static JsonObject of(List<Card> cards) {
        return JSON.createObjectBuilder()
                .add("cards", CustomerJson.array(cards, AdviceJson::card))
                .build();
    }

    private static JsonObjectBuilder card(Card card) {
        JsonObjectBuilder given = JSON.createObjectBuilder();
        card.given().forEach((feedback, id) -> given.add(feedback.name(), id.value()));
        return new Values()
                .put("showing", card.showing().value())
                .put("item", card.item().value())
                .put("kind", card.kind())
                .put("lang", card.lang())
                .put("title", card.title())
                .put("line", card.line())
                .put("authorZh", card.author().nameZh())
                .put("authorEn", card.author().nameEn())
                .put("confidence", card.confidence())
                .put("helped", card.helped())
                .put("verifiedAt", card.verifiedAt())
                .put("score", card.score().value())
                .object()
                .add("reasons", CustomerJson.array(card.reasons(), AdviceJson::reason))
                .add("given", given);
    }

    private static JsonObjectBuilder reason(Reason reason) {
        var facts = JSON.createArrayBuilder();
        reason.facts().forEach(fact -> facts.add(fact.toString()));
        return JSON.createObjectBuilder().add("code", reason.code().name()).add("facts", facts);
    }
}
