package org.fieldlore.segment;

import java.math.BigDecimal;

/**
 * What many customers amount to; no personal data.
 *
 * @param customers how many they are
 * @param summed how many of them have their premium in the house currency, or pay none
 * @param premium per year, of the policies in force of those, in the house currency
 * @param policies how many policies are in force
 * @param claims how many claims they had in the last 36 months
 */
public record Sums(long customers, long summed, BigDecimal premium, long policies, long claims) {}
