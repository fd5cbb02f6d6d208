package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/**
 * Keeps knowledge that comes from elsewhere. Importing the same again changes nothing and writes nothing; a changed text
 * becomes the item's next live wording, the one before is kept, and so is a draft that someone works on beside it.
 */
@UseCase
public class ImportKnowledge {
    /** Rows that are looked up and written together. */
    static final int BATCH = 500;

    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;
    private final KnowledgeSettings settings;

    @Inject
    public ImportKnowledge(EntityManager em, Clock clock, Outbox outbox, KnowledgeSettings settings) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
        this.settings = settings.forImports();
    }

    /** Keeps rows as {@link #keep(List, Confidence)} does, live at once and labelled as not validated. */
    public List<Kept> keep(List<Imported> rows) {
        return keep(rows, Confidence.NOT_VALIDATED);
    }

    /**
     * Keeps rows and tells for each, in their order, what became of it; a bad row is refused and the others go on; one that
     * surely holds personal data is refused with {@link PersonalDataInText}.
     *
     * @param trust VALIDATED for the company's own official documents, else NOT_VALIDATED
     */
    public List<Kept> keep(List<Imported> rows, Confidence trust) {
        if (trust != Confidence.VALIDATED && trust != Confidence.NOT_VALIDATED)
            throw new IllegalArgumentException("imports are VALIDATED or NOT_VALIDATED, not " + trust);
        List<Kept> kept = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Imported> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            kept.addAll(new ImportBatch(em, outbox, settings, trust, clock.instant()).keep(batch));
            // What is written need not be remembered: without this the tenth thousand costs ten times the first.
            em.flush();
            em.clear();
        }
        return kept;
    }
}
