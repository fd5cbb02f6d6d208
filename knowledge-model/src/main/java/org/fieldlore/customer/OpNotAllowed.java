package org.fieldlore.customer;

import java.util.Collection;
import java.util.stream.Collectors;
import org.fieldlore.shared.Refusal;

/** A condition compares a field in a way that makes no sense for it. Facts: field, comparison, the ones allowed. */
public final class OpNotAllowed extends Refusal {
    OpNotAllowed(String field, String op, Collection<Op> allowed) {
        super(field + " cannot be compared by " + op + ", allowed: " + names(allowed), field, op, names(allowed));
    }

    private static String names(Collection<Op> ops) {
        return ops.stream().map(Op::name).collect(Collectors.joining(", "));
    }
}
