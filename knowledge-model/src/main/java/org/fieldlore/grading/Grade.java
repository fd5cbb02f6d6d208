package org.fieldlore.grading;

import java.util.List;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Level;
import org.jspecify.annotations.Nullable;

/**
 * A level with its why.
 *
 * @param signs what it was computed from; empty when somebody stated it
 * @param source who stated it; null when it was computed
 */
public record Grade(Level level, List<Sign> signs, @Nullable SourceLine source) {
    public boolean computed() {
        return source == null;
    }
}
