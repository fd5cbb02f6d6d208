package org.fieldlore.portal.counter;

/**
 * A next step as the page shows it, in words.
 *
 * @param how one line on how to go about it
 * @param bought what led the customer to buy; empty when not known
 * @param rule which rule says so
 */
public record StepRow(String code, String name, String how, boolean pressing, String why, String bought, String rule) {}
