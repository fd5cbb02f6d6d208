package org.fieldlore.privacy;

import java.util.Set;
import org.fieldlore.shared.CustomerId;

/** Knows what customers are called: the archive, or a list in a test. */
public interface CustomerNames {
    /** The names of customers that stand in a text, whoever may see those customers; everyday words that are names too are left out. */
    Set<String> in(String text);

    /** Everything that this customer may be called by: the name in the archive and its other spellings; empty for an unknown one. */
    Set<String> of(CustomerId customer);
}
