package org.fieldlore.portal.api;

import org.fieldlore.shared.Refusal;

/** A call has more to say than is read. */
public final class BodyTooLarge extends Refusal {
    public BodyTooLarge(int mostMegabytes) {
        super("the body has more than " + mostMegabytes + " MB", mostMegabytes);
    }
}
