package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows of one kind. */
final class Tally {
    private int inserted;
    private int changed;
    private int unchanged;
    private int refused;
    private final List<Kept.Finding> findings = new ArrayList<>();

    void inserted() {
        inserted++;
    }

    void updated(boolean anything) {
        if (anything) changed++;
        else unchanged++;
    }

    void refused(String place, String externalId, String code, String detail) {
        refused++;
        findings.add(new Kept.Finding(place, externalId, true, code, detail));
    }

    void flagged(String place, String externalId, String code, String detail) {
        findings.add(new Kept.Finding(place, externalId, false, code, detail));
    }

    Kept.Count count() {
        return new Kept.Count(inserted, changed, unchanged, refused);
    }

    List<Kept.Finding> findings() {
        return findings;
    }
}
