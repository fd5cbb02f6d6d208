package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesDbTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set by every test that needs it
    private Statement statement;

    @EachDatabase
    @SuppressWarnings("NullAway") // the mapping names no own fields
    void tables_and_views_are_listed_and_their_rows_become_files_that_an_import_reads(Db db) throws Exception {
        core(db);
        Databases databases = databases("core.url=" + url(db) + "\ncore.user=" + user(db) + "\ncore.password=\n");

        assertThat(databases.names()).containsExactly("core");
        assertThat(databases.tables("core")).contains("core_person", "core_open");
        Staged files = files();
        databases.sample(new Databases.Choice("core", List.of("core_open", "core_person")), files);

        assertThat(files.files()).extracting(Upload::name).containsExactly("core › core_open", "core › core_person");
        assertThat(Files.readString(files.files().get(1).file()))
                .startsWithIgnoringCase("externalId,kind,name,income,birthDate,photo,note\r\n")
                .contains("C1,INDIVIDUAL,陈晓,0.10,1990-02-28,,\"他说：\"\"再等等\"\",\n下周\"")
                .contains("C2,INDIVIDUAL,周敏,12345678901.00,,,");
        List<Preview> seen = files.files().stream()
                .flatMap(file -> new PreviewExtract(Workshop.CLOCK, null)
                        .of(file, LoadMappingProfile.shipped("canonical")).stream())
                .toList();
        assertThat(seen.get(1).records())
                .filteredOn(sample -> sample.values().containsValue("陈晓"))
                .isNotEmpty();
        assertThat(seen.get(1).refused()).isZero();
    }

    @EachDatabase
    void rows_without_number_come_and_stop_when_that_is_asked(Db db) throws Exception {
        core(db);
        for (int i = 0; i < 12; i++)
            statement.execute("insert into core_person (externalId, kind, name) select concat(externalId, 'x', " + i
                    + "), kind, name from core_person");
        Databases databases = databases("core.url=" + url(db) + "\ncore.user=" + user(db) + "\ncore.password=\n");
        Databases.Choice people = new Databases.Choice("core", List.of("core_person"));
        Staged all = files();
        Databases.reserve(people, all);

        assertThat(databases.copy(people, all.files(), 0, rows -> true)).isTrue();
        assertThat(CountLines.of(all.files().get(0).file())).isGreaterThan(8_192);
        assertThat(databases.copy(people, all.files(), 0, rows -> false)).isFalse();
    }

    @EachDatabase
    void what_is_not_there_is_refused_by_name_and_no_name_becomes_a_statement(Db db) throws Exception {
        core(db);
        Databases databases = databases(
                "core.url=" + url(db) + "\ncore.user=" + user(db) + "\ncore.password=\nodd.url=jdbc:nothing:here\n");

        assertThatThrownBy(() -> databases.tables("other")).isInstanceOf(DatabaseUnknown.class);
        assertThatThrownBy(() -> databases.tables("odd")).isInstanceOf(DatabaseUnreadable.class);
        for (String table :
                List.of("nobody", "core_person; drop table core_person", "core_person` --", "\"core_person\""))
            assertThatThrownBy(() -> databases.sample(new Databases.Choice("core", List.of(table)), files()))
                    .isInstanceOf(TableUnknown.class);
        statement.executeQuery("select count(*) from core_person").close();
    }

    @Test
    void without_a_file_none_is_declared_and_a_damaged_file_says_so() throws IOException {
        assertThat(new Databases(folder.resolve("none.properties").toString()).names())
                .isEmpty();
        Databases damaged = databases("core.url=\\u12");
        assertThatThrownBy(damaged::names).isInstanceOf(DatabaseUnreadable.class);
    }

    /** Tables of another system, in the same server. */
    private void core(Db db) throws SQLException {
        Connection connection = db.source().getConnection();
        statement = connection.createStatement();
        statement.execute("create table core_person (externalId varchar(40), kind varchar(20), name varchar(80),"
                + " income decimal(15, 2), birthDate date, photo blob, note varchar(200))");
        statement.execute("create view core_open as select externalId, name from core_person");
        statement.execute("insert into core_person values ('C1', 'INDIVIDUAL', '陈晓', 0.1, '1990-02-28', null,"
                + " '他说：\"再等等\",\n下周')");
        statement.execute("insert into core_person values ('C2', 'INDIVIDUAL', '周敏', 12345678901, null, null, null)");
    }

    @AfterEach
    void clear() throws SQLException {
        if (statement == null) return;
        statement.execute("drop view core_open");
        statement.execute("drop table core_person");
        statement.getConnection().close();
    }

    private Staged files() throws IOException {
        return new Staged(Files.createTempDirectory(folder, "files"), new FileLimits(1, 1));
    }

    private Databases databases(String declared) throws IOException {
        Path file = Files.createTempFile(folder, "databases", ".properties");
        return new Databases(Files.writeString(file, declared).toString());
    }

    private static String url(Db db) {
        return db.source() instanceof JdbcDataSource h2 ? h2.getURL() : ((MysqlDataSource) db.source()).getUrl();
    }

    private static String user(Db db) {
        return db.source() instanceof JdbcDataSource h2 ? h2.getUser() : ((MysqlDataSource) db.source()).getUser();
    }
}
