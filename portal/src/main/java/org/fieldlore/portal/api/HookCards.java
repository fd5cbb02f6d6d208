package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.OfferCard;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.StepCard;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.portal.counter.OfferRow;
import org.fieldlore.portal.counter.OfferText;
import org.fieldlore.portal.counter.ReasonText;
import org.fieldlore.portal.counter.StepRow;
import org.fieldlore.portal.counter.StepText;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * Advice as the cards of CDS Hooks, in the words of the page.
 *
 * @param keys name what was shown
 * @param address where the reader reaches the portal
 */
record HookCards(Wordbook words, LocalDate today, CardKey keys, String address) {
    /** Letters of a summary at most, as CDS Hooks has it. */
    private static final int SUMMARY = 140;

    private static final String PLACE = "org.fieldlore.place";
    private static final String CODES = "https://fieldlore.org/codes/";

    /**
     * {cards: […]}: what to do next first, then know-how, then what may be offered, each lane best first; with an extension where more
     * would fit, had not enough stood there within a day.
     *
     * @param parts what full cards say, by item; empty for short cards
     */
    JsonObject of(Advice advice, Map<KnowledgeId, List<CardPart>> parts) {
        JsonArrayBuilder cards = JSON.createArrayBuilder();
        advice.steps().forEach(step -> cards.add(step(step)));
        advice.cards().forEach(card -> cards.add(knowHow(card, parts.getOrDefault(card.item(), List.of()))));
        advice.offers().forEach(offer -> cards.add(offer(offer)));
        JsonObjectBuilder answer = JSON.createObjectBuilder().add("cards", cards);
        if (advice.heldBack() > 0)
            answer.add("extension", JSON.createObjectBuilder().add("org.fieldlore.heldBack", advice.heldBack()));
        return answer.build();
    }

    private JsonObjectBuilder step(StepCard shown) {
        NextStep step = shown.next();
        StepRow row = new StepText(words, today).row(shown);
        String detail = lines(row.how(), words.of("counter", "advice.because", row.why()), row.bought(), row.rule());
        return card("next-step", shown.showing(), row.name(), detail, "Fieldlore")
                .add("overrideReasons", declineReasons())
                .add("indicator", row.pressing() ? "warning" : "info")
                .add(
                        "extension",
                        new Values()
                                .put("org.fieldlore.step", step.step())
                                .put("org.fieldlore.urgency", step.urgency())
                                .put("org.fieldlore.day", step.day())
                                .object()
                                .add(PLACE, shown.place().toJson()));
    }

    private JsonObjectBuilder knowHow(Card card, List<CardPart> parts) {
        String because = new ReasonText(words, today).because(card.reasons());
        String detail = lines(Stream.concat(
                        // A full card says the line among the rest.
                        Stream.of(parts.isEmpty() ? card.line() : "", words.of("counter", "advice.because", because)),
                        parts.stream()
                                .flatMap(
                                        part -> Stream.of(words.of("shell", "section." + part.section()), part.text())))
                .toArray(String[]::new));
        String lang = words.locale().toLanguageTag();
        String author = card.author().name(lang) + " · " + card.author().branch(lang);
        JsonObjectBuilder link = JSON.createObjectBuilder()
                .add("label", words.of("api", "hooks.open"))
                .add("url", address + "/library/item.xhtml?id=" + card.item())
                .add("type", "absolute");
        JsonArrayBuilder reasons = JSON.createArrayBuilder()
                .add(reason("feedback", Feedback.NOT_FOR_CUSTOMER, words.of("counter", "advice.not")))
                .add(reason("feedback", Feedback.OUTDATED, words.of("counter", "advice.outdated")));
        return card("know-how", card.showing(), card.title(), detail, author)
                .add("links", JSON.createArrayBuilder().add(link))
                .add("overrideReasons", reasons)
                .add(
                        "extension",
                        new Values()
                                .put("org.fieldlore.confidence", card.confidence())
                                .put("org.fieldlore.helped", card.helped())
                                .put("org.fieldlore.helpedAlike", card.helpedAlike())
                                .put("org.fieldlore.verifiedAt", card.verifiedAt())
                                .put("org.fieldlore.validUntil", card.validUntil())
                                .object()
                                .add(PLACE, card.place().toJson()));
    }

    private JsonObjectBuilder offer(OfferCard offer) {
        OfferRow row = new OfferText(words, today).row(offer);
        String detail = lines(row.chance(), words.of("counter", "advice.because", row.why()), row.before());
        return card("offer", offer.showing(), row.name(), detail, "Fieldlore")
                .add("overrideReasons", declineReasons())
                .add(
                        "extension",
                        new Values()
                                .put("org.fieldlore.product", offer.product())
                                .put("org.fieldlore.chance", offer.chance())
                                .object()
                                .add(PLACE, offer.place().toJson()));
    }

    private JsonObjectBuilder card(
            String lane, @Nullable ShowingId showing, String title, String detail, String source) {
        JsonObjectBuilder card = JSON.createObjectBuilder();
        if (showing != null) card.add("uuid", keys.of(showing).toString());
        return card.add("summary", summary(title))
                .add("detail", detail)
                .add("indicator", "info")
                .add(
                        "source",
                        JSON.createObjectBuilder()
                                .add("label", source)
                                .add("url", address)
                                .add("topic", coding("lane", lane, words.of("api", "hooks.lane." + lane))));
    }

    private JsonArrayBuilder declineReasons() {
        JsonArrayBuilder reasons = JSON.createArrayBuilder();
        Arrays.stream(DeclineReason.values())
                .forEach(one -> reasons.add(reason("decline-reason", one, words.code(one))));
        return reasons;
    }

    private static JsonObjectBuilder reason(String system, Enum<?> code, String display) {
        return coding(system, code.name(), display);
    }

    private static JsonObjectBuilder coding(String system, String code, String display) {
        return JSON.createObjectBuilder()
                .add("code", code)
                .add("system", CODES + system)
                .add("display", display);
    }

    static String summary(String title) {
        if (title.length() <= SUMMARY) return title;
        int end = SUMMARY - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Paragraphs of those that say anything. */
    private static String lines(String... lines) {
        return Arrays.stream(lines)
                .filter(line -> !line.isEmpty())
                .map(HookCards::plain)
                .collect(Collectors.joining("\n\n"));
    }

    /** The text so that Markdown, in which details are written, shows it as it is. */
    static String plain(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>#|~!&]", "\\\\$0");
    }
}
