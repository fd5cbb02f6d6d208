package org.fieldlore.source;

import java.io.Serializable;
import java.util.Objects;

/** Names a finding: the run and its place in the report. A class, since JPA does not take records as keys. */
public class FindingKey implements Serializable {
    private long runId;
    private int position;

    public FindingKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingKey key && key.runId == runId && key.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, position);
    }
}
