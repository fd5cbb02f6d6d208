package org.fieldlore.people;

import jakarta.inject.Inject;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Closes accounts of those who left, and opens them again; what they wrote keeps their name. */
@UseCase
public class CloseAccount {
    /** Outbox topic: somebody left; the subject is their id. */
    public static final String LEFT = "left";

    private final People people;
    private final Outbox outbox;

    @Inject
    public CloseAccount(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * Closes an account: its owner cannot sign in any more. Closing a closed one changes nothing. Refuses an unknown id with
     * {@link org.fieldlore.shared.NotFound}, all but administrators with {@link NotAllowed}, and administrators who would
     * shut themselves out with {@link OwnAccountStaysOpen}.
     */
    public void close(AgentId id, Viewer by) {
        Agent agent = people.byId(id);
        admit(by);
        if (by.agent().equals(id)) throw new OwnAccountStaysOpen(agent.login());
        if (!agent.active()) return;
        agent.leave();
        outbox.record(LEFT, id);
    }

    /** Opens a closed account again, with the password it had; refuses as {@link #close} does. */
    public void reopen(AgentId id, Viewer by) {
        admit(by);
        people.byId(id).comeBack();
    }

    private static void admit(Viewer by) {
        if (!by.is(Role.ADMINISTRATOR)) throw new NotAllowed("people");
    }
}
