package org.fieldlore.source;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;

/** A finding as it is stored with its run. Written once and never changed. */
@Entity
@Table(name = "import_finding")
@IdClass(FindingKey.class)
public class ImportFinding {
    private static final int NAME_MAX = 255;
    private static final int ORIGINAL_MAX = 4000;

    @Id
    @Column(name = "run_id")
    private long runId;

    @Id
    private int position;

    private String file;
    private String place;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String code;

    @Convert(converter = FactsJson.class)
    private Map<String, String> detail;

    private String original;

    protected ImportFinding() {}

    ImportFinding(RunId run, int position, Finding finding) {
        this.runId = run.value();
        this.position = position;
        this.file = cut(finding.file(), NAME_MAX);
        this.place = cut(finding.place(), NAME_MAX);
        this.severity = finding.severity();
        this.code = finding.code();
        this.detail = finding.facts();
        this.original = cut(finding.original(), ORIGINAL_MAX);
    }

    private static String cut(String text, int max) {
        return text.length() > max ? text.substring(0, max - 1) + "…" : text;
    }

    Finding finding() {
        return new Finding(file, place, severity, code, detail, original);
    }
}
