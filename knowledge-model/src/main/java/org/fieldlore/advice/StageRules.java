package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fieldlore.rule.DecisionEngine;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableReader;
import org.fieldlore.shared.Shipped;
import org.jspecify.annotations.Nullable;

/** The decision table of next steps, ready for use. The rules are data: {@code next-step.dmn}. */
@Singleton
public class StageRules {
    private final DecisionEngine engine;
    private @Nullable Decisions ready;

    @Inject
    public StageRules(DecisionEngine engine) {
        this.engine = engine;
    }

    /** The first call takes seconds: a worker makes it after the start. */
    public synchronized Decisions ready() {
        Decisions known = ready;
        if (known == null) ready = known = engine.prepare(shipped());
        return known;
    }

    static Table shipped() {
        try (InputStream file = Shipped.open(StageRules.class, "next-step.dmn")) {
            return TableReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
