package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.OfferCard;
import org.fieldlore.advice.Reason;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Stand;
import org.fieldlore.advice.StepCard;
import org.fieldlore.advice.Used;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** Advice as JSON. */
final class AdviceJson {
    private AdviceJson() {}

    /** @param parts what full cards say, by item; null for short cards */
    static JsonObject of(Advice advice, @Nullable Map<KnowledgeId, List<CardPart>> parts) {
        return new Values()
                .put("silence", advice.silence())
                .put("heldBack", advice.heldBack())
                .object()
                .add("cards", CustomerJson.array(advice.cards(), card -> card(card, parts)))
                .add("offers", CustomerJson.array(advice.offers(), AdviceJson::offer))
                .add("steps", CustomerJson.array(advice.steps(), AdviceJson::step))
                .add("used", CustomerJson.array(advice.used(), AdviceJson::used))
                .build();
    }

    static JsonObject of(Stand stand) {
        return new Values()
                .put("stand", stand.mark())
                .object()
                .add(
                        "recalled",
                        CustomerJson.array(
                                stand.recalled().entrySet().stream()
                                        .sorted(Comparator.comparingLong(
                                                one -> one.getKey().value()))
                                        .toList(),
                                one -> JSON.createObjectBuilder()
                                        .add("showing", one.getKey().value())
                                        .add("why", one.getValue().name())))
                .build();
    }

    /** Another one as soon as the answer is another one. */
    static String tag(Stand stand) {
        return Integer.toHexString(of(stand).toString().hashCode()) + stand.mark();
    }

    private static JsonObjectBuilder step(StepCard card) {
        NextStep next = card.next();
        return new Values()
                .put("showing", number(card.showing()))
                .put("step", next.step())
                .put("urgency", next.urgency())
                .put("rule", next.rule())
                .put("event", next.event())
                .put("day", next.day())
                .put("line", next.line())
                .put("reason", next.reason())
                .object()
                .add("place", card.place().toJson())
                .add("given", given(card.given()));
    }

    private static JsonObjectBuilder used(Used used) {
        return new Values()
                .put("showing", number(used.showing()))
                .put("item", used.item() == null ? null : used.item().value())
                .put("name", used.name())
                .put("on", used.on())
                .object()
                .add("given", given(used.given()));
    }

    private static JsonObjectBuilder offer(OfferCard offer) {
        return new Values()
                .put("showing", number(offer.showing()))
                .put("product", offer.product())
                .put("chance", offer.chance())
                .put("offered", offer.offered())
                .object()
                .add("place", offer.place().toJson())
                .add(
                        "reasons",
                        CustomerJson.array(
                                offer.reasons(),
                                fact -> JSON.createObjectBuilder()
                                        .add("attribute", fact.attribute())
                                        .add("value", fact.value())))
                .add("given", given(offer.given()));
    }

    private static @Nullable Long number(@Nullable ShowingId showing) {
        return showing == null ? null : Long.valueOf(showing.value());
    }

    private static JsonObjectBuilder given(Map<Feedback, FeedbackId> said) {
        JsonObjectBuilder given = JSON.createObjectBuilder();
        said.forEach((feedback, id) -> given.add(feedback.name(), id.value()));
        return given;
    }

    private static JsonObjectBuilder card(Card card, @Nullable Map<KnowledgeId, List<CardPart>> parts) {
        JsonObjectBuilder json = card(card);
        if (parts != null)
            json.add(
                    "parts",
                    CustomerJson.array(
                            parts.getOrDefault(card.item(), List.of()),
                            part -> JSON.createObjectBuilder()
                                    .add("section", part.section().name())
                                    .add("text", part.text())));
        return json;
    }

    private static JsonObjectBuilder card(Card card) {
        return new Values()
                .put("showing", number(card.showing()))
                .put("item", card.item().value())
                .put("kind", card.kind())
                .put("lang", card.lang())
                .put("title", card.title())
                .put("line", card.line())
                .put("authorZh", card.author().nameZh())
                .put("authorEn", card.author().nameEn())
                .put("confidence", card.confidence())
                .put("helped", card.helped())
                .put("helpedAlike", card.helpedAlike())
                .put("verifiedAt", card.verifiedAt())
                .put("validUntil", card.validUntil())
                .put("score", card.place().score())
                .object()
                .add("place", card.place().toJson())
                .add("reasons", CustomerJson.array(card.reasons(), AdviceJson::reason))
                .add("given", given(card.given()));
    }

    private static JsonObjectBuilder reason(Reason reason) {
        var facts = JSON.createArrayBuilder();
        reason.facts().forEach(fact -> facts.add(fact.toString()));
        return JSON.createObjectBuilder().add("code", reason.code().name()).add("facts", facts);
    }
}
