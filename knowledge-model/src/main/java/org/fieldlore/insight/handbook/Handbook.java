package org.fieldlore.insight.handbook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A book that is bound again and again: a title and a selection that stay, and editions numbered from 1. Its selection never
 * changes, so that two editions differ only by what people wrote in between.
 */
@Entity
@Table(name = "handbook")
public class Handbook {
    /** Most characters of a title. */
    public static final int TITLE_MAX = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private String lang;

    /** The same as in the selection, where statements can see it. */
    @Column(name = "branch_id")
    private @Nullable Long branchId;

    @Convert(converter = SelectionJson.class)
    private Selection selection;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_edition")
    private int lastEdition;

    protected Handbook() {}

    Handbook(String title, String lang, Selection selection, AgentId by, Instant now) {
        this.title = Required.text("title", title, TITLE_MAX);
        this.lang = lang.startsWith("zh") ? "zh" : "en";
        this.selection = selection;
        BranchId branch = selection.branch();
        this.branchId = branch == null ? null : branch.value();
        this.createdBy = by.value();
        this.createdAt = now;
    }

    /** The next edition, yet to be printed. */
    Edition edition(AgentId by, Instant now) {
        return new Edition(id(), ++lastEdition, by, now);
    }

    HandbookId id() {
        return new HandbookId(id);
    }

    String title() {
        return title;
    }

    String lang() {
        return lang;
    }

    Selection selection() {
        return selection;
    }

    Instant createdAt() {
        return createdAt;
    }
}
