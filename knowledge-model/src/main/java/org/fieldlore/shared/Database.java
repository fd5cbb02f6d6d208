package org.fieldlore.shared;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The one data source. Driver, address and account come from the settings {@code fieldlore.db.*}. */
@DataSourceDefinition(
        name = Database.JNDI,
        className = "${MPCONFIG=fieldlore.db.driver}",
        url = "${MPCONFIG=fieldlore.db.url}",
        user = "${MPCONFIG=fieldlore.db.user}",
        password = "${MPCONFIG=fieldlore.db.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300)
@ApplicationScoped
public class Database {
    public static final String JNDI = "java:app/jdbc/fieldlore";
}
