package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.fieldlore.shared.Refusal;
import org.fieldlore.shared.Sql;

/** Somebody else saved rules meanwhile. Facts: the newest version, its note or nothing. */
public final class RulesChangedMeanwhile extends Refusal {
    RulesChangedMeanwhile(int version, String note) {
        super("version " + version + " was saved meanwhile", version, note);
    }

    /** Stores a version. Its number is given once: of two who save at the same moment one is refused by the database. */
    static void unlessStored(Sql insert, EntityManager em, int version) {
        try {
            insert.execute(em);
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause())
                if (cause instanceof SQLIntegrityConstraintViolationException)
                    throw new RulesChangedMeanwhile(version, "");
            throw refused;
        }
    }
}
