package org.fieldlore.source;

import org.fieldlore.shared.Refusal;

/** An import that has ended takes no more news. */
public final class RunIsOver extends Refusal {
    RunIsOver(String name, RunState state) {
        super("import " + name + " is over: " + state, name, state);
    }
}
