package org.fieldlore.portal.api.jose;

import org.fieldlore.shared.Refusal;

/** A calling system did not prove who it is. */
public final class TokenRefused extends Refusal {
    public TokenRefused(TokenFault fault) {
        super("token refused: " + fault, fault);
    }
}
