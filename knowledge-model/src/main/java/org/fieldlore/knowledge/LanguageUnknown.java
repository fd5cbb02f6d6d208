package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Knowledge is written in Chinese or English only. */
public final class LanguageUnknown extends Refusal {
    LanguageUnknown(String lang) {
        super("language must be zh or en, was " + lang, lang);
    }
}
