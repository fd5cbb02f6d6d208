package org.fieldlore.portal.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.shared.BranchId;

/** Fills an empty database with people and work to look at, when the settings ask for it. */
@ApplicationScoped
public class DemoData {
    @Inject
    private People people;

    @Inject
    private EnrolAgent enrol;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "fieldlore.demo")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "fieldlore.demo.password")
    private String password;

    void load() {
        if (!wanted || !people.branches().isEmpty()) return;
        BranchId west = enrol.branch(new Branch("west", "城西支公司", "West City branch"));
        enrol.agent(new Agent("agent", "林慧", "Lin Hui", west, Set.of(Role.AGENT), "zh-CN", clock.instant()), password);
    }
}
