package org.fieldlore.shared;

import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.SessionProfiler;
import org.eclipse.persistence.sessions.SessionProfilerAdapter;
import org.jspecify.annotations.Nullable;

/** Tells {@link SqlCount} of every statement; named as the profiler in persistence.xml. */
public class StatementProfiler extends SessionProfilerAdapter {
    @Override
    public void startOperationProfile(@Nullable String operation, @Nullable DatabaseQuery query, int weight) {
        // StatementExecute would count twice: closing a statement is told under that name too.
        if (SessionProfiler.SqlPrepare.equals(operation)) SqlCount.one();
    }

    @Override
    public Object profileExecutionOfQuery(DatabaseQuery query, DataRecord row, AbstractSession session) {
        return session.internalExecuteQuery(query, (AbstractRecord) row);
    }

    @Override
    public int getProfileWeight() {
        return SessionProfiler.ALL;
    }
}
