package org.fieldlore.source;

import org.fieldlore.shared.Refusal;

/** Another mapping has this name. Fact: the name. */
public final class MappingNameTaken extends Refusal {
    public MappingNameTaken(String name) {
        super("another mapping is called \"" + name + "\"", name);
    }
}
