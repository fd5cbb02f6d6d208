package org.fieldlore.customer;

/**
 * A saved query in someone's list.
 *
 * @param shared whether the branch sees it
 * @param mine whether the viewer owns it and may change it
 * @param subscribed whether the viewer hears of customers that newly meet it
 */
public record SavedQueryRow(
        long id,
        String name,
        CustomerQuery query,
        boolean shared,
        boolean mine,
        String ownerZh,
        String ownerEn,
        boolean subscribed) {}
