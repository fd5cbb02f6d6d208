package org.fieldlore.advice;

import java.util.Map;

/**
 * How it stands with cards that are on somebody's screen.
 *
 * @param mark another one as soon as something happened from which other advice may follow; tells nothing else
 * @param recalled those of the cards that are not shown any more, and why
 */
public record Stand(String mark, Map<ShowingId, Recall> recalled) {
    public Stand {
        recalled = Map.copyOf(recalled);
    }
}
