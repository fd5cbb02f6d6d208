package org.fieldlore.customer.match;

/** How far two records agree in every trait, three bits each, so that millions can be counted by it. */
record Comparison(int packed) {
    private static final Trait[] TRAITS = Trait.values();
    private static final Agreement[] AGREEMENTS = Agreement.values();
    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;

    static Comparison of(Card a, Card b) {
        int packed = 0;
        for (Trait trait : TRAITS) packed |= trait.compare(a, b).ordinal() << BITS * trait.ordinal();
        return new Comparison(packed);
    }

    Agreement in(Trait trait) {
        return AGREEMENTS[packed >> BITS * trait.ordinal() & MASK];
    }
}
