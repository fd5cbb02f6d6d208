package org.fieldlore.customer;

/** A comparison of one thing known about a customer with a value: a field of the archive, or one that the company added. */
public sealed interface Criterion extends Clause permits Condition, CustomCondition {

    /** Its name in rules and requests. */
    String key();

    Op op();

    /** As text; {@code a,b,c} for IN, {@code a..b} for BETWEEN. */
    String value();

    /** Reads a criterion by its key and the comparison's name; refuses unknown fields, comparisons and values. */
    static Criterion of(String key, String op, String value) {
        return key.startsWith(CustomCondition.PREFIX)
                ? CustomCondition.of(key, op, value)
                : Condition.of(key, op, value);
    }
}
