package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** Somebody decided about the pair already. Facts: its number. */
public final class PairDecided extends Refusal {
    PairDecided(long pair) {
        super("pair " + pair + " was decided already", pair);
    }
}
