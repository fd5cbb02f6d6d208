package org.fieldlore.notice;

import org.fieldlore.shared.Refusal;

/** Whoever follows everything hears nothing. */
public final class TooManyFollowed extends Refusal {
    TooManyFollowed(int most) {
        super("at most " + most + " are followed", most);
    }
}
