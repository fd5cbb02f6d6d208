package org.fieldlore.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fieldlore.credit.Quality.Aspect;
import org.fieldlore.credit.Quality.Part;
import org.jspecify.annotations.Nullable;

/**
 * What an item's quality follows from.
 *
 * @param verifiedAt when somebody last stood by it, or null
 * @param goodForDays for how many days that is good; afterwards half of the part is left, after as many days again a quarter
 * @param met criteria of the content standard that the live wording meets
 * @param checked criteria that were ticked at all; 0 when nobody did
 */
record QualityFacts(Collection<Voice> voices, @Nullable Instant verifiedAt, int goodForDays, long met, long checked) {
    Quality quality(Instant now) {
        Voices heard = new Voices(voices, now);
        boolean anybody = heard.helped() + heard.notHelped() > 0;
        return new Quality(List.of(
                new Part(Aspect.REUSE, heard.share(), heard.helped(), heard.elsewhere()),
                new Part(Aspect.OUTCOMES, anybody ? heard.wilson() : null, heard.helped(), heard.notHelped()),
                verification(now),
                new Part(Aspect.CHECKLIST, checked == 0 ? null : (double) met / checked, met, checked)));
    }

    /** Nobody has stood by it: that is known, and counts 0. */
    private Part verification(Instant now) {
        if (verifiedAt == null) return new Part(Aspect.VERIFICATION, 0.0, 0, goodForDays);
        long days = Math.max(0, Duration.between(verifiedAt, now).toDays());
        return new Part(Aspect.VERIFICATION, Voice.faded(verifiedAt, now, goodForDays), days, goodForDays);
    }
}
