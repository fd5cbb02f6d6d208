package org.fieldlore.knowledge;

import jakarta.enterprise.context.Dependent;
import java.security.SecureRandom;

/** Draws what is looked at afterwards, so that nobody knows beforehand. */
@Dependent
public class Lot {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Says yes in so many of a hundred cases: never for 0, always for 100. */
    public boolean draw(int percent) {
        return RANDOM.nextInt(100) < percent;
    }
}
