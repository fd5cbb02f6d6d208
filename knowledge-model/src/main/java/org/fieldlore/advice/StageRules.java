package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.rule.DecisionEngine;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.TableNotAllowed;
import org.jspecify.annotations.Nullable;

/** The table of next steps in force, ready for use. Every server looks by itself whether it was changed. */
@Singleton
public class StageRules {
    private static final Logger LOG = Logger.getLogger(StageRules.class.getName());

    private final DecisionEngine engine;
    private final ReadStageRules versions;
    private volatile @Nullable InUse inUse;

    private record InUse(int version, Decisions ready) {}

    @Inject
    public StageRules(DecisionEngine engine, ReadStageRules versions) {
        this.engine = engine;
        this.versions = versions;
    }

    /** The first call takes seconds: a worker makes it after the start. */
    public Decisions ready() {
        if (inUse == null) refresh();
        return Objects.requireNonNull(inUse).ready();
    }

    /** Takes over the version in force when it is another one: one statement, and up to a second then. Call it from a worker every few seconds. */
    public synchronized void refresh() {
        int wanted = versions.inForce();
        InUse known = inUse;
        if (known == null || known.version() != wanted) inUse = new InUse(wanted, prepared(wanted));
    }

    private Decisions prepared(int version) {
        try {
            return engine.prepare(versions.table(version));
        } catch (TableNotAllowed e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "version " + version + " of the next steps cannot be used; the shipped ones are");
            return engine.prepare(ReadStageRules.shipped());
        }
    }
}
