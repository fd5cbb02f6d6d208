package org.fieldlore.question;

import java.util.Collection;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;

/** Knows who may know. Asked outside any transaction. */
public interface Experts {
    /**
     * Returns people who still write, of the asker's branch when only that reads it, best first, without the asker and
     * {@code without}; empty when nobody comes near.
     *
     * @param most how many at most, 1 or more
     */
    List<AgentId> about(Inquiry inquiry, Viewer asker, Collection<AgentId> without, int most);
}
