package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Declares that a part of a text looks like personal data and is none, such as the number of a clause. */
@UseCase
public class DismissTrace {
    private final EntityManager em;
    private final Items items;
    private final CheckDraft check;

    @Inject
    public DismissTrace(EntityManager em, Clock clock, Outbox outbox, CheckDraft check) {
        this.em = em;
        this.items = new Items(em, clock, outbox);
        this.check = check;
    }

    /**
     * Remembers it with who said so and when; for every place of the item where the same stands. Nothing happens when it does
     * not stand in the saved draft or was declared harmless before. Refuses {@link SurelyPersonal}, {@link NotTheAuthor} and
     * {@link NotFound}.
     */
    public void dismiss(KnowledgeId id, AgentId author, PersonalKind kind, String text) {
        KnowledgeItem item = items.ofEditor(id, author);
        Draft draft = items.latest(item).draft(item.kind(), item.lang());
        check.of(draft, id).found().stream()
                .map(Found::trace)
                .filter(trace -> trace.kind() == kind && trace.text().equals(text))
                .findFirst()
                .ifPresent(trace -> em.persist(new DismissedTrace(id, trace, author, items.now())));
    }
}
