package org.fieldlore.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * A group of customers that serves a business goal. Born with its goal and its rule, and redefined as the goal teaches; who
 * belongs to it follows from the rule and is never edited by hand.
 */
@Entity
@Table(name = "segment")
public class Segment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "goal_zh")
    private String goalZh;

    @Column(name = "goal_en")
    private String goalEn;

    @Convert(converter = RuleConverter.class)
    @Column(name = "rule_json")
    private Rule rule;

    @Column(name = "defined_by")
    private @Nullable Long definedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Segment() {}

    Segment(SegmentDraft draft, @Nullable AgentId by, Instant now) {
        SegmentDraft checked = draft.checked();
        this.code = checked.code();
        this.nameZh = checked.nameZh();
        this.nameEn = checked.nameEn();
        this.goalZh = checked.goalZh();
        this.goalEn = checked.goalEn();
        this.rule = new Rule(checked.rule());
        this.definedBy = by == null ? null : by.value();
        this.updatedAt = now;
    }

    /** Takes the draft over; false when it says nothing new. Refuses one without goal or rule, and overlong texts. */
    boolean define(SegmentDraft draft, @Nullable AgentId by, Instant now) {
        SegmentDraft checked = draft.checked();
        if (checked.equals(new SegmentDraft(code, nameZh, nameEn, goalZh, goalEn, rule()))) return false;
        this.code = checked.code();
        this.nameZh = checked.nameZh();
        this.nameEn = checked.nameEn();
        this.goalZh = checked.goalZh();
        this.goalEn = checked.goalEn();
        this.rule = new Rule(checked.rule());
        this.definedBy = by == null ? null : by.value();
        this.updatedAt = now;
        return true;
    }

    public SegmentId id() {
        return new SegmentId(id);
    }

    public String code() {
        return code;
    }

    public List<Condition> rule() {
        return rule.conditions();
    }
}
