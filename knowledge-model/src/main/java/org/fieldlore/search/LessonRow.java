package org.fieldlore.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A lesson as it is kept: learnt once, judged once, then in use or not. */
@Entity
@Table(name = "search_lesson")
public class LessonRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String lang;

    @Column(name = "learnt_at")
    private Instant learntAt;

    private int questions;
    private int judged;

    @Column(name = "ndcg_before")
    private double before;

    @Column(name = "ndcg_after")
    private double after;

    @Column(name = "ndcg_stderr")
    private double stderr;

    @Column(name = "in_use")
    private boolean inUse;

    private byte[] adapter;

    protected LessonRow() {}

    LessonRow(Lesson lesson, Instant now) {
        this.lang = lesson.adapter().lang();
        this.learntAt = now;
        this.questions = lesson.questions();
        this.judged = lesson.judged();
        this.before = lesson.before();
        this.after = lesson.after();
        this.stderr = lesson.stderr();
        this.inUse = lesson.helps();
        this.adapter = lesson.adapter().bytes();
    }

    long id() {
        return id;
    }

    /** Whether it may be used at all. */
    boolean helps() {
        return after - before > stderr;
    }

    boolean inUse() {
        return inUse;
    }

    void use(boolean wanted) {
        this.inUse = wanted && helps();
    }

    QueryAdapter adapter() {
        return QueryAdapter.of(lang, adapter);
    }
}
