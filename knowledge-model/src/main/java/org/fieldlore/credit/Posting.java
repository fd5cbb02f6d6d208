package org.fieldlore.credit;

/** One side of a transaction: points that an account gains, or loses when below zero. */
record Posting(Account account, long points) {}
