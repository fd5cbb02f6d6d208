package org.fieldlore.customer;

import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * How much of a customer someone may see. Agents and managers see the customers of their branch, which is the branch of the
 * account's agent; who only reviews sees those whose account they have, and no others; administrators see all rows and no
 * personal data; everyone else sees none.
 */
public enum Clearance {
    /** The account's agent: everything. */
    OWN,
    /** The manager of the branch: everything but income. */
    MANAGER,
    /** A colleague of the branch: contact data masked, income hidden. */
    COLLEAGUE,
    /** Keeps the system running: everything personal masked. */
    NONE;

    /** The clearance for a customer whom this viewer may see. */
    public static Clearance of(Viewer viewer, @Nullable Long accountAgent) {
        if (!seesBranch(viewer) && !viewer.is(Role.REVIEWER)) return NONE;
        if (has(viewer, accountAgent)) return OWN;
        if (!seesBranch(viewer)) return NONE;
        return viewer.is(Role.MANAGER) ? MANAGER : COLLEAGUE;
    }

    /** The clearance for the customers whom this viewer knows best, which are the own. */
    static Clearance most(Viewer viewer) {
        return of(viewer, viewer.agent().value());
    }

    /** Whether someone may change customers at all that they see. */
    boolean writes() {
        return this != NONE;
    }

    /** Narrows a statement, in which {@code a} is the account's agent, to the customers whom the viewer may see. */
    static Sql visible(Viewer viewer) {
        if (seesBranch(viewer)) return Sql.of("a.branch_id = ?", viewer.branch().value());
        if (viewer.is(Role.ADMINISTRATOR)) return Sql.of("1 = 1");
        if (viewer.is(Role.REVIEWER)) return Sql.of("a.id = ?", viewer.agent().value());
        throw new NotAllowed("customers");
    }

    /** The tables that {@link #visible} speaks of. */
    static Sql from(Viewer viewer) {
        return Sql.of("from customer c " + withAgent(viewer));
    }

    /** Joins the account's agent so that the database can begin with the agents of a branch: H2 does not see it in a left join. */
    static String withAgent(Viewer viewer) {
        boolean everyone = !seesBranch(viewer) && viewer.is(Role.ADMINISTRATOR);
        return (everyone ? "left " : "") + "join agent a on a.id = c.agent_id";
    }

    /** Whether the viewer may see a customer of this branch and agent; both are null for a customer without an agent. */
    public static boolean sees(Viewer viewer, @Nullable Long branch, @Nullable Long agent) {
        if (seesBranch(viewer))
            return branch != null && branch == viewer.branch().value();
        if (viewer.is(Role.ADMINISTRATOR)) return true;
        if (viewer.is(Role.REVIEWER)) return has(viewer, agent);
        throw new NotAllowed("customers");
    }

    /** Whether someone has a right to customers at all. */
    static boolean seesAny(Viewer viewer) {
        return seesBranch(viewer) || viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.REVIEWER);
    }

    private static boolean has(Viewer viewer, @Nullable Long agent) {
        return agent != null && agent == viewer.agent().value();
    }

    private static boolean seesBranch(Viewer viewer) {
        return viewer.is(Role.AGENT) || viewer.is(Role.MANAGER);
    }
}
