package org.fieldlore.customer;

/** Part of a query that holds for a customer or not: a criterion, or a group of such parts. */
public sealed interface Clause permits Group, Criterion {}
