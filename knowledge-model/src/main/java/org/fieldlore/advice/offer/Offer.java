package org.fieldlore.advice.offer;

import java.util.List;

/**
 * A product that a customer does not have.
 *
 * @param chance that the next product is this one, 0..1; all products that the customer does not have share 1
 * @param reasons what speaks for it, strongest first, at most three
 */
public record Offer(String product, double chance, List<Because> reasons) {
    public Offer {
        reasons = List.copyOf(reasons);
    }

    /**
     * A fact that speaks for a product.
     *
     * @param weight by how much it raises the logarithm of the odds above what the same attribute does to them on average; for a
     *     linear model these are Shapley values, a pair of facts counting half for each (Lundberg and Lee, A Unified Approach to
     *     Interpreting Model Predictions, 2017, corollary 1)
     */
    public record Because(Fact fact, double weight) {}
}
