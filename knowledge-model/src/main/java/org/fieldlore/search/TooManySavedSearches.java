package org.fieldlore.search;

import org.fieldlore.shared.Refusal;

/** Someone keeps as many searches as one may. */
public class TooManySavedSearches extends Refusal {
    public TooManySavedSearches(int most) {
        super("at most " + most + " saved searches a person", most);
    }
}
