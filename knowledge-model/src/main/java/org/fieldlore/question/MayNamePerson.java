package org.fieldlore.question;

import org.fieldlore.shared.Refusal;

/** Words that go to colleagues hold a number, an address or a plate that may point to a customer. */
public final class MayNamePerson extends Refusal {
    MayNamePerson(String words) {
        super("may name a person: " + words, words);
    }
}
