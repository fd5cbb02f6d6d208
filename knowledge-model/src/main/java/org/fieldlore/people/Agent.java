package org.fieldlore.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Required;

/**
 * Someone who signs in: mostly an agent, also a reviewer, actuary, manager or administrator. Born with a branch and at least
 * one role; whoever leaves is closed and never deleted, since their name stays with what they contributed.
 */
@Entity
@Table(name = "agent")
public class Agent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String login;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "branch_id")
    private long branchId;

    @Column(name = "password_hash")
    private String passwordHash;

    private String locale;

    @Column(name = "joined_at")
    private Instant joinedAt;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Licence licence = Licence.CANDIDATE;

    // Those of all agents of a list at once; a join would not go with the locks that agents are taken under.
    @BatchFetch(BatchFetchType.IN)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agent_role", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    protected Agent() {}

    public Agent(
            String login,
            String nameZh,
            String nameEn,
            BranchId branch,
            Set<Role> roles,
            String locale,
            Instant joinedAt) {
        if (roles.isEmpty()) throw new IllegalArgumentException("an agent needs at least one role");
        this.login = Required.text("login", login, 60);
        this.nameZh = Required.text("name", nameZh, 120);
        this.nameEn = Required.text("name", nameEn, 120);
        this.branchId = branch.value();
        this.roles = EnumSet.copyOf(roles);
        this.locale = locale;
        this.joinedAt = joinedAt;
        this.passwordHash = "";
        this.active = true;
    }

    public AgentId id() {
        return new AgentId(id);
    }

    public String login() {
        return login;
    }

    /** The name as readers of a language write it. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    public BranchId branch() {
        return new BranchId(branchId);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean active() {
        return active;
    }

    /** How far what they hand in is trusted. */
    public Licence licence() {
        return licence;
    }

    void hold(Licence granted) {
        this.licence = granted;
    }

    public Viewer viewer() {
        return new Viewer(id(), branch(), roles());
    }

    /** Language tag that the pages are shown in: zh-CN or en. */
    public String locale() {
        return locale;
    }

    public void prefers(String languageTag) {
        this.locale = languageTag;
    }

    String passwordHash() {
        return passwordHash;
    }

    void secureWith(String hash) {
        this.passwordHash = hash;
    }

    /** Closes the account: no more sign-in, the name stays with the work. */
    public void leave() {
        this.active = false;
    }

    /** Opens the account again. */
    public void comeBack() {
        this.active = true;
    }
}
