package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.UnitOfWork;

/** Counts the statements that a piece of work sends to the database. */
final class Statements {
    private Statements() {}

    static int during(EntityManager em, Runnable work) {
        UnitOfWorkImpl unit = (UnitOfWorkImpl) em.unwrap(UnitOfWork.class);
        AbstractSession parent = unit.getParent();
        List<Session> sessions = List.of(unit, parent, em.unwrap(DatabaseSession.class));
        List<SessionLog> before = sessions.stream().map(Session::getSessionLog).toList();
        AtomicInteger statements = new AtomicInteger();
        Counter counter = new Counter(statements);
        sessions.forEach(session -> session.setSessionLog(counter));
        try {
            work.run();
        } finally {
            for (int i = 0; i < sessions.size(); i++) sessions.get(i).setSessionLog(before.get(i));
        }
        return statements.get();
    }

    private static final class Counter extends AbstractSessionLog {
        private final AtomicInteger statements;

        Counter(AtomicInteger statements) {
            this.statements = statements;
            setLevel(FINE);
        }

        @Override
        public boolean shouldLog(int level, String category) {
            return level >= FINE;
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SQL.equals(entry.getNameSpace())) statements.incrementAndGet();
        }
    }
}
