package org.fieldlore.question;

import java.time.LocalDate;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What the office asks.
 *
 * @param wording the question in words fit for colleagues
 * @param searched the search that led to it, as it was typed; blank when there was none
 * @param note more about it; may be blank
 * @param due until when an answer is hoped for
 * @param to those who may know, best first
 */
public record Asking(
        String wording,
        String searched,
        String note,
        @Nullable LocalDate due,
        List<AgentId> to) {
    public Asking {
        to = to.stream().distinct().toList();
    }
}
