package org.fieldlore.segment;

import jakarta.inject.Inject;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.shared.UseCase;

/** Hands out the blur of this house. */
@UseCase
public class Blurring {
    private final HouseSecret secret;
    private final SegmentSettings settings;

    @Inject
    public Blurring(HouseSecret secret, SegmentSettings settings) {
        this.secret = secret;
        this.settings = settings;
    }

    public Blur blur() {
        return new Blur(secret.bytes(), settings);
    }
}
