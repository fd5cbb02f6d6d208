package org.fieldlore.customer;

import java.time.Instant;

/**
 * That more customers meet a saved query than when its subscriber last looked. A number only: whoever opens the query sees who
 * they are, with the rights of that moment.
 *
 * @param query id of the saved query
 * @param fresh how many newly meet it; beyond {@link SubscribeToQuery#EACH} members, by how many they became more
 * @param each whether {@code fresh} counts customers one by one
 * @param at when that was counted last
 */
public record QueryNews(long query, String name, long fresh, boolean each, Instant at) {}
