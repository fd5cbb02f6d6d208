package org.fieldlore.shared;

import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A real database for a test: H2 in memory, and a MariaDB server that is unpacked and started once a JVM. Both get the
 * shipped migrations; every test starts with empty tables. Use with {@link EachDatabase}.
 */
public final class Db {
    private static final List<Db> ALL = new ArrayList<>();
    private final String name;
    private final List<String> tables = new ArrayList<>();
    private final DataSource source;
    private final EntityManagerFactory factory;

    private Db(String name, DataSource source) {
        this.name = name;
        this.source = source;
        Flyway.configure().dataSource(source).load().migrate();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", source);
        settings.put("eclipselink.session-name", "test-" + name);
        settings.put("eclipselink.logging.level", "WARNING");
        this.factory = Persistence.createEntityManagerFactory("fieldlore", settings);
    }

    /** Both databases, emptied. */
    static synchronized Stream<Db> both() {
        if (ALL.isEmpty()) {
            // Together or not at all: a server that failed to start must not leave later tests on H2 alone.
            DataSource server = mariadb();
            ALL.add(new Db("H2", h2()));
            ALL.add(new Db("MariaDB", server));
        }
        return ALL.stream();
    }

    /** H2 alone, emptied; for tests whose subject is not the database. */
    public static Db h2Only() {
        return emptied(both().findFirst().orElseThrow());
    }

    /** MariaDB alone, emptied, set as a server in service: what was committed is on the disk, and a large archive fits in memory. */
    public static Db mariaDbOnly() {
        Db db = emptied(both().skip(1).findFirst().orElseThrow());
        db.run(em -> {
            Sql.of("set global innodb_flush_log_at_trx_commit = 1").execute(em);
            Sql.of("set global innodb_buffer_pool_size = 2147483648").execute(em);
        });
        return db;
    }

    /** The same server with so many connections that are used again and again, as a server in service has them. */
    public static Db mariaDbPooled(int connections) {
        mariaDbOnly();
        MysqlConnectionPoolDataSource server = new MysqlConnectionPoolDataSource();
        server.setUrl(MariaDb.start().url());
        server.setUser(MariaDb.USER);
        server.setPassword("");
        JdbcConnectionPool pool = JdbcConnectionPool.create(server);
        pool.setMaxConnections(connections);
        return new Db("MariaDB pooled", pool);
    }

    private static Db emptied(Db db) {
        try {
            db.empty();
            return db;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An H2 database in files, as it was left; for tests of what outlives a process. */
    public static Db inFile(Path file) {
        return new Db("H2 in " + file, h2("file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"));
    }

    private static DataSource h2() {
        return h2("mem:test;DB_CLOSE_DELAY=-1");
    }

    private static DataSource h2(String where) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:" + where + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        h2.setUser("sa");
        return h2;
    }

    private static DataSource mariadb() {
        MysqlDataSource mysql = new MysqlDataSource();
        mysql.setUrl(MariaDb.start().url());
        mysql.setUser(MariaDb.USER);
        mysql.setPassword("");
        return mysql;
    }

    /** Runs work in a transaction of its own and returns what it gives; rolls back when it throws. */
    public <T> T in(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) em.getTransaction().rollback();
            }
        }
    }

    /** Runs work in a transaction of its own. */
    public void run(Consumer<EntityManager> work) {
        in(em -> {
            work.accept(em);
            return null;
        });
    }

    public DataSource source() {
        return source;
    }

    void empty() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = name.equals("H2");
            statement.execute(h2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
            for (String table : filled(statement))
                statement.execute("truncate table " + table + (h2 ? " restart identity" : ""));
            statement.execute(h2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
        }
    }

    /** The tables with rows in them, in one query: to empty a hundred tables takes MariaDB a second, most of them for nothing. */
    private List<String> filled(Statement statement) throws SQLException {
        if (tables.isEmpty()) tables.addAll(tables(statement.getConnection()));
        List<String> filled = new ArrayList<>();
        String each = tables.stream()
                .map(table -> "(select '" + table + "' from " + table + " limit 1)")
                .collect(Collectors.joining(" union all "));
        try (ResultSet rows = statement.executeQuery(each)) {
            while (rows.next()) filled.add(rows.getString(1));
        }
        return filled;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                // Blocks of ids already handed out to the factory must stay handed out.
                boolean keep = table.startsWith("flyway") || table.equals("id_block");
                if (!keep) tables.add(table);
            }
        }
        return tables;
    }

    @Override
    public String toString() {
        return name;
    }
}
