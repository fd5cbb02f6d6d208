package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.Role;
import org.fieldlore.shared.BranchId;

/** Branches and the people in them. */
@ApplicationScoped
class DemoPeople {
    @Inject
    private EnrolAgent enrol;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "fieldlore.demo.password")
    private String password;

    void load() {
        Map<String, BranchId> branches = new HashMap<>();
        for (CSVRecord row : DemoFile.rows("branches.csv"))
            branches.put(
                    row.get("code"), enrol.branch(new Branch(row.get("code"), row.get("nameZh"), row.get("nameEn"))));
        List<Agent> agents = DemoFile.rows("people.csv").stream()
                .map(row -> agent(row, Objects.requireNonNull(branches.get(row.get("branch")))))
                .toList();
        enrol.agents(agents, password);
    }

    private Agent agent(CSVRecord row, BranchId branch) {
        Set<Role> roles = Arrays.stream(row.get("roles").split(";", -1))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        Duration age = Duration.ofDays(Long.parseLong(row.get("joinedDaysAgo")));
        return new Agent(
                row.get("login"),
                row.get("nameZh"),
                row.get("nameEn"),
                branch,
                roles,
                row.get("locale"),
                clock.instant().minus(age));
    }
}
