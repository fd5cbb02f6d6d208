package org.fieldlore.ingest.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of an extract can tell of, with the fields each has. */
public enum Entity {
    CUSTOMER(
            Field.needed("externalId", FieldKind.KEY),
            Field.coded("kind", "kind"),
            Field.needed("name", FieldKind.TEXT),
            Field.coded("gender", "gender"),
            Field.of("birthDate", FieldKind.BIRTH),
            Field.of("idNumber", FieldKind.ID_NUMBER),
            Field.of("phone", FieldKind.PHONE),
            Field.of("email", FieldKind.TEXT),
            Field.of("plate", FieldKind.KEY),
            Field.of("occupation", FieldKind.TEXT),
            Field.of("employer", FieldKind.TEXT),
            Field.of("income", FieldKind.AMOUNT),
            Field.coded("education", "education"),
            Field.coded("maritalStatus", "maritalStatus"),
            Field.of("children", FieldKind.COUNT),
            Field.of("region", FieldKind.TEXT),
            Field.of("city", FieldKind.TEXT),
            Field.of("address", FieldKind.ADDRESS),
            Field.coded("stage", "stage"),
            Field.of("household", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.of("since", FieldKind.DATE),
            Field.of("satisfaction", FieldKind.SCORE),
            Field.of("lifetimeValue", FieldKind.BALANCE),
            Field.of("note", FieldKind.PROSE),
            Field.coded("ability", "level"),
            Field.coded("willingness", "level")),
    POLICY(
            Field.needed("externalId", FieldKind.KEY),
            Field.needed("customer", FieldKind.KEY),
            Field.codeNeeded("line", "line"),
            Field.of("product", FieldKind.TEXT),
            Field.of("coverage", FieldKind.TEXT),
            Field.of("plate", FieldKind.KEY),
            Field.of("premium", FieldKind.AMOUNT),
            Field.of("sumInsured", FieldKind.AMOUNT),
            Field.of("currency", FieldKind.KEY),
            Field.of("startDate", FieldKind.DATE),
            Field.of("endDate", FieldKind.DATE),
            Field.coded("status", "policyStatus"),
            Field.coded("renewal", "renewal"),
            Field.of("channel", FieldKind.TEXT)),
    CLAIM(
            Field.needed("externalId", FieldKind.KEY),
            Field.needed("policy", FieldKind.KEY),
            Field.needed("occurredOn", FieldKind.DATE),
            Field.of("amount", FieldKind.AMOUNT),
            Field.coded("status", "claimStatus"),
            Field.of("cause", FieldKind.TEXT)),
    INTERACTION(
            Field.needed("customer", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.needed("at", FieldKind.MOMENT),
            Field.codeNeeded("kind", "interactionKind"),
            Field.needed("text", FieldKind.PROSE)),
    QUOTE(
            Field.needed("quote", FieldKind.KEY),
            Field.needed("customer", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.codeNeeded("line", "line"),
            Field.of("product", FieldKind.TEXT),
            Field.of("premium", FieldKind.AMOUNT),
            Field.of("currency", FieldKind.KEY),
            Field.needed("quotedOn", FieldKind.DATE),
            Field.of("validUntil", FieldKind.DATE),
            Field.coded("status", "quoteStatus"),
            Field.coded("reason", "declineReason")),
    COMPLAINT(
            Field.needed("complaint", FieldKind.KEY),
            Field.needed("customer", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.of("policy", FieldKind.KEY),
            Field.needed("receivedOn", FieldKind.DATE),
            Field.codeNeeded("touchpoint", "touchpoint"),
            Field.codeNeeded("reason", "dissatisfaction"),
            Field.needed("text", FieldKind.PROSE),
            Field.coded("status", "complaintStatus"),
            Field.of("resolvedOn", FieldKind.DATE)),
    SURVEY_ANSWER(
            Field.needed("answer", FieldKind.KEY),
            Field.needed("customer", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.needed("answeredOn", FieldKind.DATE),
            Field.codeNeeded("touchpoint", "touchpoint"),
            Field.of("nps", FieldKind.SCORE),
            Field.of("score", FieldKind.RATING),
            Field.coded("reason", "dissatisfaction"),
            Field.of("text", FieldKind.PROSE)),
    LIFE_EVENT(
            Field.of("event", FieldKind.KEY),
            Field.needed("customer", FieldKind.KEY),
            Field.of("agent", FieldKind.KEY),
            Field.codeNeeded("lifeEvent", "lifeEvent"),
            Field.needed("happenedOn", FieldKind.DATE),
            Field.of("note", FieldKind.PROSE)),
    /** Last, since customers name their household, and some have none. */
    HOUSEHOLD(
            Field.needed("household", FieldKind.KEY),
            Field.needed("householdName", FieldKind.TEXT),
            Field.of("householdAddress", FieldKind.ADDRESS));

    private final List<Field> fields;

    Entity(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Its name in mappings. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
