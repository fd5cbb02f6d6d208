package org.fieldlore.knowledge;

import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.shared.Refusal;

/** What can be nothing but personal data cannot be declared harmless. */
public final class SurelyPersonal extends Refusal {
    SurelyPersonal(PersonalKind kind) {
        super(kind + " is personal data", kind);
    }
}
