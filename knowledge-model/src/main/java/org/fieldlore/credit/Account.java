package org.fieldlore.credit;

import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/** One account of the ledger; {@code owner} is an agent, a branch, or 0 for the company. */
record Account(AccountKind kind, long owner) {
    static final Account ISSUED = new Account(AccountKind.ISSUED, 0);
    static final Account REDEEMED = new Account(AccountKind.REDEEMED, 0);

    static Account of(AccountKind kind, AgentId agent) {
        return new Account(kind, agent.value());
    }

    static Account of(AccountKind kind, BranchId branch) {
        return new Account(kind, branch.value());
    }
}
