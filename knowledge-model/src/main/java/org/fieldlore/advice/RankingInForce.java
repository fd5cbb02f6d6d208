package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.fieldlore.advice.rank.Measured;
import org.fieldlore.advice.rank.Scale;
import org.jspecify.annotations.Nullable;

/** The formula in force and what feeds it, in memory, so that a page waits for no database. Every server looks by itself whether they were changed. */
@Singleton
public class RankingInForce {
    private final ReadFormulas versions;
    private final LearntChances chances;
    private volatile @Nullable Scale inUse;

    @Inject
    public RankingInForce(ReadFormulas versions, LearntChances chances) {
        this.versions = versions;
        this.chances = chances;
    }

    /** What gives cards their places now. */
    public Scale scale() {
        if (inUse == null) refresh();
        return Objects.requireNonNull(inUse);
    }

    /** Takes over the version in force when it is another one; one statement, two then. Call it from a worker every few seconds. */
    public synchronized void refresh() {
        int wanted = versions.inForce();
        Scale known = inUse;
        if (known == null || known.formula().version() != wanted)
            inUse = new Scale(versions.formula(wanted), known == null ? Measured.NOTHING : known.measured());
    }

    /** Takes over what was counted last, which is counted anew once a day; says whether it counted. Call it from a worker. */
    public boolean learn() {
        boolean counted = chances.count();
        Measured measured = chances.measured();
        synchronized (this) {
            inUse = new Scale(scale().formula(), measured);
        }
        return counted;
    }
}
