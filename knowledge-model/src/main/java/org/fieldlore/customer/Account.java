package org.fieldlore.customer;

import org.jspecify.annotations.Nullable;

/** A customer whom a viewer may see, with the agent who has the account and how much the viewer may see. */
record Account(Customer customer, CustomerView.@Nullable AgentLine agent, Clearance clearance) {}
