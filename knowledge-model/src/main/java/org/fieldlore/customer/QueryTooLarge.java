package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** A query nests deeper or asks for more than is served. Facts: how much, the most levels, the most criteria. */
public final class QueryTooLarge extends Refusal {
    QueryTooLarge(long found, int levels, int criteria) {
        super(
                "a query has at most " + levels + " levels and " + criteria + " criteria, was " + found,
                found,
                levels,
                criteria);
    }
}
