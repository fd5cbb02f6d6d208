package org.fieldlore.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/** Says which database holds the data. */
@UseCase
public class ReadDatabase {
    private final EntityManager em;

    @Inject
    public ReadDatabase(EntityManager em) {
        this.em = em;
    }

    /** Returns its facts, in one statement. */
    public Facts facts() {
        List<Row> migrations = Sql.of(
                        "select version from flyway_schema_history where success = true and version is not null"
                                + " order by installed_rank desc limit 1")
                .rows(em);
        return facts(migrations.isEmpty() ? "" : migrations.get(0).text(0));
    }

    private Facts facts(String schema) {
        try {
            DatabaseMetaData data = em.unwrap(Connection.class).getMetaData();
            return new Facts(
                    data.getDatabaseProductName(), data.getDatabaseProductVersion(), place(data.getURL()), schema);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not describe itself", e);
        }
    }

    /** The address up to its parameters, which may hold secrets. */
    static String place(String url) {
        return url.split("[?;]", 2)[0];
    }

    /**
     * What a database says of itself.
     *
     * @param place its address without parameters
     * @param schema version of the newest migration
     */
    public record Facts(String product, String version, String place, String schema) {}
}
