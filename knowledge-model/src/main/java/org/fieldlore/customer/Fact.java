package org.fieldlore.customer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing known about a customer that a source can state and an agent can correct. */
public enum Fact {
    KIND(ValueType.code(CustomerKind.class), CustomerFacts::kind),
    NAME(ValueType.text(200), CustomerFacts::name),
    GENDER(ValueType.code(Gender.class), CustomerFacts::gender),
    BIRTH_DATE(ValueType.date(), CustomerFacts::birthDate),
    ID_NUMBER(ValueType.text(40), CustomerFacts::idNumber),
    PHONE(ValueType.text(40), CustomerFacts::phone),
    EMAIL(ValueType.text(200), CustomerFacts::email),
    PLATE(ValueType.text(20), CustomerFacts::plate),
    OCCUPATION(ValueType.text(120), CustomerFacts::occupation),
    EMPLOYER(ValueType.text(200), CustomerFacts::employer),
    /** Per year. */
    INCOME(ValueType.money(), CustomerFacts::income),
    EDUCATION(ValueType.code(Education.class), CustomerFacts::education),
    MARITAL_STATUS(ValueType.code(MaritalStatus.class), CustomerFacts::maritalStatus),
    CHILDREN(ValueType.whole(0, 30), CustomerFacts::children),
    REGION(ValueType.text(80), CustomerFacts::region),
    CITY(ValueType.text(80), CustomerFacts::city),
    /** Where post arrives, in one line. */
    ADDRESS(ValueType.text(200), CustomerFacts::address),
    STAGE(ValueType.code(Stage.class), CustomerFacts::stage),
    SINCE(ValueType.date(), CustomerFacts::since),
    SATISFACTION(ValueType.whole(0, 10), CustomerFacts::satisfaction),
    LIFETIME_VALUE(ValueType.balance(), CustomerFacts::lifetimeValue),
    NOTE(ValueType.text(2000), CustomerFacts::note),
    /** What the customer can afford, as somebody stated it; where nobody did, grading computes it. */
    ABILITY(ValueType.code(Level.class), CustomerFacts::ability),
    /** How gladly the customer goes along with us, as somebody stated it. */
    WILLINGNESS(ValueType.code(Level.class), CustomerFacts::willingness);

    private final ValueType type;
    private final Function<CustomerFacts, @Nullable Object> stated;

    Fact(ValueType type, Function<CustomerFacts, @Nullable Object> stated) {
        this.type = type;
        this.stated = stated;
    }

    /** Whether a customer must always have it. */
    public boolean needed() {
        return this == KIND || this == NAME;
    }

    /** What may be entered, for people and pages: codes, a range, or a number of characters. */
    public String allowed() {
        return type.allowed();
    }

    /** What the source says in normal form; null when it is silent. */
    @Nullable
    Object statedBy(CustomerFacts facts) {
        Object value = stated.apply(facts);
        return value == null ? null : read(value.toString());
    }

    /** Reads the value from text; blank is null. Refuses with {@link ValueNotAllowed}. */
    @Nullable
    Object read(@Nullable String text) {
        return text == null || text.isBlank() ? null : Keys.normal(this, type.read(name(), text));
    }
}
