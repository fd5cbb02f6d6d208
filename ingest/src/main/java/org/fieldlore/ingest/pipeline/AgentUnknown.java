package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** No active account has this login. Fact: the login. */
public final class AgentUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public AgentUnknown(String login) {
        super("no active account: " + login, login);
    }
}
