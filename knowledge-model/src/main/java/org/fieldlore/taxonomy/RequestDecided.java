package org.fieldlore.taxonomy;

import org.fieldlore.shared.Refusal;

/** Somebody else has decided the request meanwhile. */
public final class RequestDecided extends Refusal {
    RequestDecided(String words) {
        super("decided already: " + words, words);
    }
}
