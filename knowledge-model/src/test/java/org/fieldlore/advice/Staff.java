package org.fieldlore.advice;

import java.time.Instant;
import java.util.Set;
import org.fieldlore.people.Agent;
import org.fieldlore.people.Branch;
import org.fieldlore.people.EnrolAgent;
import org.fieldlore.people.Passwords;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Db;

/** Two branches with a few people, for tests. */
public record Staff(BranchId west, BranchId east, AgentId mei, AgentId tao, AgentId bo, AgentId lead) {
    private static final Instant JOINED = Instant.parse("2026-01-05T08:00:00Z");

    public static Staff enrol(Db db) {
        return db.in(em -> {
            EnrolAgent enrol = new EnrolAgent(em, new Passwords());
            BranchId west = enrol.branch(new Branch("west", "城西支公司", "West branch"));
            BranchId east = enrol.branch(new Branch("east", "城东支公司", "East branch"));
            return new Staff(
                    west,
                    east,
                    enrol.agent(person("mei", "何梅", "He Mei", west, Role.AGENT), "secret one"),
                    enrol.agent(person("tao", "方涛", "Fang Tao", west, Role.AGENT), "secret two"),
                    enrol.agent(person("bo", "卢博", "Lu Bo", east, Role.AGENT), "secret three"),
                    enrol.agent(person("lead", "沈岚", "Shen Lan", west, Role.MANAGER), "secret four"));
        });
    }

    private static Agent person(String login, String zh, String en, BranchId branch, Role role) {
        return new Agent(login, zh, en, branch, Set.of(role), "zh-CN", JOINED);
    }

    /** Somebody who may give feedback, whatever their branch. */
    public static Viewer agent(AgentId agent) {
        return new Viewer(agent, new BranchId(1), Set.of(Role.AGENT));
    }

    public Viewer viewer(AgentId agent, BranchId branch, Role... roles) {
        return new Viewer(agent, branch, Set.of(roles));
    }
}
