package org.fieldlore.knowledge;

import java.io.Serializable;
import java.util.Objects;

/** Names a version: the item and the number within it. A class, since JPA does not take records as keys. */
public class VersionKey implements Serializable {
    private long itemId;
    private int number;

    public VersionKey() {}

    VersionKey(long itemId, int number) {
        this.itemId = itemId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionKey key && key.itemId == itemId && key.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, number);
    }
}
