package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** An amount of money that no reward can have. */
public class CashOutOfRange extends Refusal {
    CashOutOfRange(String was, int most) {
        super("cash must be above 0, at most " + most + ", with two decimals, was " + was, was, most);
    }
}
