package org.fieldlore.portal.api.events;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.elsewhere.CardEvent;
import org.fieldlore.advice.elsewhere.CardEventKind;

/** What happened to a card as a CloudEvent 1.0 in JSON, with the ids and codes that the system knows from the card itself. */
final class EventJson {
    /** Media type of an event that stands whole in a body: the structured mode of CloudEvents over HTTP. */
    static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String TYPES = "org.fieldlore.";

    private EventJson() {}

    /** The name of the event in declarations; behind a prefix it is the type of the CloudEvent. */
    static String name(CardEvent event) {
        return event.kind() == CardEventKind.RECALLED ? "card.recalled" : "card.feedback";
    }

    /**
     * @param card the card as the system knows it
     * @param address of the portal, as the system reaches it
     */
    static JsonObject of(CardEvent event, UUID card, String address) {
        return JSON.createObjectBuilder()
                .add("specversion", "1.0")
                .add("id", event.id())
                .add("source", address)
                .add("type", TYPES + name(event))
                .add("subject", card.toString())
                .add("time", event.happenedAt().toString())
                .add("datacontenttype", "application/json")
                .add("data", data(event).add("card", card.toString()))
                .build();
    }

    private static JsonObjectBuilder data(CardEvent event) {
        JsonObjectBuilder data = JSON.createObjectBuilder();
        return switch (event.kind()) {
            case RECALLED -> data.add("reason", event.code());
            case FEEDBACK -> data.add("outcome", outcome(event)).add("feedback", event.code());
            case WITHDRAWN -> data.add("outcome", "withdrawn").add("feedback", event.code());
        };
    }

    /** In the words of reports: what came of a card is told of one that was accepted. */
    private static String outcome(CardEvent event) {
        return switch (Feedback.valueOf(event.code())) {
            case USED, HELPFUL, MEETING, OFFERED, SOLD, RENEWED, KEPT, LOST -> "accepted";
            case NOT_FOR_CUSTOMER, OUTDATED -> "overridden";
        };
    }
}
