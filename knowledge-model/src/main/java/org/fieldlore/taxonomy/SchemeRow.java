package org.fieldlore.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A scheme as it is stored. Follows the vocabulary file; one without concepts is simply not shown. */
@Entity
@Table(name = "concept_scheme")
public class SchemeRow {
    @Id
    private String code;

    private String zh;
    private String en;

    protected SchemeRow() {}

    SchemeRow(Scheme scheme) {
        this.code = scheme.code();
        follow(scheme);
    }

    /** Follows the file; says whether anything changed. */
    final boolean follow(Scheme scheme) {
        boolean news = !scheme.zh().equals(zh) || !scheme.en().equals(en);
        this.zh = scheme.zh();
        this.en = scheme.en();
        return news;
    }

    Scheme scheme() {
        return new Scheme(code, zh, en);
    }
}
