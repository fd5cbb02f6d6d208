package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.IntPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Other databases whose tables and views may be imported: those that whoever runs the server declares in a file, each by
 * {@code NAME.url}, {@code NAME.user} and {@code NAME.password}. Nobody types an address into a page, and no password is stored
 * or shown. They are only read, row by row, into files, and from there taken in like files that were handed in.
 */
@Dependent
public class Databases {
    /** The file in which databases are declared; it need not exist. */
    public static final String DECLARED = "fieldlore.imports.databases";

    private static final int MOST_TABLES = 1_000;
    private static final int TELL_EVERY = 5_000;
    private static final int FETCH = 1_000;
    private static final String URL = ".url";

    private final Path file;

    @Inject
    public Databases(@ConfigProperty(name = DECLARED) String file) {
        this.file = Path.of(file).toAbsolutePath();
    }

    /** Tables and views of a declared database. */
    public record Choice(String database, List<String> tables) {
        public Choice {
            tables = List.copyOf(tables);
            if (tables.isEmpty()) throw new NothingToImport();
        }
    }

    /** Where databases are declared. */
    public Path file() {
        return file;
    }

    /** Returns the names of the declared databases in order. */
    public List<String> names() {
        return declared().stringPropertyNames().stream()
                .filter(key -> key.endsWith(URL))
                .map(key -> key.substring(0, key.length() - URL.length()))
                .sorted()
                .toList();
    }

    /**
     * Returns the tables and views that the account sees, in order, at most 1,000. Refuses {@link DatabaseUnknown} and
     * {@link DatabaseUnreadable}.
     */
    public List<String> tables(String database) {
        try (Connection connection = open(database)) {
            return tables(connection);
        } catch (SQLException e) {
            throw new DatabaseUnreadable(database, said(e));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String[] kinds = {"TABLE", "BASE TABLE", "VIEW"};
        try (ResultSet rows =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
            while (rows.next() && tables.size() < MOST_TABLES) tables.add(rows.getString("TABLE_NAME"));
        }
        return tables.stream().sorted().toList();
    }

    /** Keeps a place for each table in the order of the choice, to be filled by {@link #copy}. */
    static void reserve(Choice choice, Staged files) {
        choice.tables().forEach(table -> files.reserve(choice.database() + " › " + table));
    }

    /** Copies the first rows of each chosen table, enough for {@link PreviewExtract}. Refuses what {@link #tables} refuses. */
    public void sample(Choice choice, Staged into) {
        reserve(choice, into);
        copy(choice, into.files(), PreviewExtract.LOOK_AT, rows -> true);
    }

    /**
     * Writes the rows of the chosen tables to the files that were reserved for them.
     *
     * @param most rows of each table; 0 for all
     * @param goOn is told now and then how many rows were written; false ends it
     * @return whether all was written
     */
    boolean copy(Choice choice, List<Upload> files, int most, IntPredicate goOn) {
        try (Connection connection = open(choice.database())) {
            List<String> known = tables(connection);
            int written = 0;
            for (int i = 0; i < files.size(); i++) {
                String table = choice.tables().get(i);
                if (!known.contains(table)) throw new TableUnknown(table, choice.database());
                written = copy(connection, table, files.get(i).file(), most, written, goOn);
                if (written < 0) return false;
            }
            return true;
        } catch (SQLException e) {
            throw new DatabaseUnreadable(choice.database(), said(e));
        } catch (IOException e) {
            throw new UncheckedIOException("rows of " + choice.database() + " cannot be written", e);
        }
    }

    /** Returns how many rows are written by now, -1 when it was to end. */
    private static int copy(Connection connection, String table, Path to, int most, int before, IntPredicate goOn)
            throws SQLException, IOException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        String name = quote + table.replace(quote, quote + quote) + quote;
        int written = before;
        try (Statement statement = connection.createStatement();
                BufferedWriter file = Files.newBufferedWriter(to);
                CSVPrinter out = new CSVPrinter(file, CSVFormat.RFC4180)) {
            // Connector/J holds all rows in memory unless asked for this; others take a number of rows.
            boolean mysql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
            statement.setFetchSize(mysql ? Integer.MIN_VALUE : FETCH);
            statement.setMaxRows(most);
            try (ResultSet rows = statement.executeQuery("select * from " + name)) {
                ResultSetMetaData columns = rows.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) out.print(columns.getColumnLabel(i));
                out.println();
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++)
                        out.print(cell(rows, i, columns.getColumnType(i)));
                    out.println();
                    if (++written % TELL_EVERY == 0 && !goOn.test(written)) {
                        // A stream of rows is read to its end when it is closed, unless it is cancelled.
                        statement.cancel();
                        return -1;
                    }
                }
            }
        }
        return written;
    }

    /** Numbers in plain digits, what is only bytes left out, all else as the database spells it. */
    private static @Nullable String cell(ResultSet rows, int column, int type) throws SQLException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                return null;
            }
            case Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.DOUBLE, Types.REAL -> {
                @Nullable BigDecimal number = rows.getBigDecimal(column);
                return number == null ? null : number.toPlainString();
            }
            default -> {
                return rows.getString(column);
            }
        }
    }

    private Connection open(String database) throws SQLException {
        Properties declared = declared();
        String url = declared.getProperty(database + URL, "").strip();
        if (url.isEmpty()) throw new DatabaseUnknown(database);
        Properties account = new Properties();
        for (String key : List.of("user", "password")) {
            String value = declared.getProperty(database + "." + key);
            if (value != null) account.setProperty(key, value);
        }
        // Asked one by one: the driver manager knows no drivers that lie in the application.
        for (Driver driver : ServiceLoader.load(Driver.class)) {
            if (!driver.acceptsURL(url)) continue;
            @Nullable Connection connection = driver.connect(url, account);
            if (connection == null) continue;
            connection.setReadOnly(true);
            // Some drivers hand out rows piece by piece only within a transaction.
            connection.setAutoCommit(false);
            return connection;
        }
        throw new DatabaseUnreadable(database, "no driver for " + url.replaceFirst("^(jdbc:[^:]*).*", "$1"));
    }

    private Properties declared() {
        Properties declared = new Properties();
        if (!Files.exists(file)) return declared;
        try (Reader text = Files.newBufferedReader(file)) {
            declared.load(text);
            return declared;
        } catch (IOException | IllegalArgumentException e) {
            throw new DatabaseUnreadable(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
        }
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
