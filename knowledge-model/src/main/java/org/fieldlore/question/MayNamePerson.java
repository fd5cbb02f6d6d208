package org.fieldlore.question;

import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.Refusal;

/** Words that go to colleagues hold a customer's name, or a number, an address or a plate that may point to one. */
public final class MayNamePerson extends Refusal {
    MayNamePerson(String words) {
        super("may name a person: " + words, words);
    }

    static void requireNone(CustomerNames customers, String words) {
        if (customers.standIn(words)) throw new MayNamePerson(words.strip());
    }
}
