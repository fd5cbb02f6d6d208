package org.fieldlore.ingest.clean;

import java.util.Locale;
import java.util.Optional;
import org.fieldlore.privacy.OrganisationNumber;

/** The unified social credit code of a Chinese organisation, see {@link OrganisationNumber}. */
public record CreditCode(String code) {

    public CreditCode {
        if (!OrganisationNumber.valid(code)) {
            throw new IllegalArgumentException("no unified social credit code");
        }
    }

    /** Read a code as people type it; nothing if a character is wrong. */
    public static Optional<CreditCode> of(String raw) {
        String code = HalfWidth.of(raw).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return OrganisationNumber.valid(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }
}
