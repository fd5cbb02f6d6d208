package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** Shares that are negative or do not make up a hundred percent. */
public class SharesNotWhole extends Refusal {
    SharesNotWhole(int author, int improver, int reviewer) {
        super(
                "shares must be 0 or more and make up 100, were " + author + ", " + improver + ", " + reviewer,
                author,
                improver,
                reviewer,
                author + improver + reviewer);
    }
}
