package org.fieldlore.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** Stores questions so that nothing is asked twice at a time in one circle. */
final class OncePerCircle {
    private final EntityManager em;
    private final Clock clock;

    OncePerCircle(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Refuses {@link AlreadyAsked} while a question with this key is open. */
    void requireNew(String openKey) {
        for (Row row : Sql.of("select wording, asked_at from question where open_key = ?", openKey)
                .rows(em))
            throw new AlreadyAsked(
                    row.text(0), row.instant(1).atZone(ZoneId.systemDefault()).toLocalDate());
    }

    QuestionId store(Question question) {
        em.persist(question);
        try {
            em.flush();
        } catch (PersistenceException refused) {
            if (!isTwice(refused)) throw refused;
            throw new AlreadyAsked(question.wording(), LocalDate.now(clock.withZone(ZoneId.systemDefault())));
        }
        return question.id();
    }

    /** Whether somebody else asked the same at the same moment, and not anything else went wrong. */
    private static boolean isTwice(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause())
            if (cause instanceof SQLIntegrityConstraintViolationException) return true;
        return false;
    }
}
