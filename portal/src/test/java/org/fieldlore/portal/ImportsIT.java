package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsIT {
    private static final String CUSTOMERS = """
            externalId,kind,name,gender,agent
            IT-1,INDIVIDUAL,陈晓,女,
            IT-2,INDIVIDUAL,,F,
            =IT-3,INDIVIDUAL,<script>alert(1)</script>,spaceship,nobody
            """;

    @TempDir
    Path folder;

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void an_extract_is_looked_at_imported_and_reported_line_by_line() throws IOException {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "admin");
            Browser.speak(page, "en");
            page.navigate("/imports/imports.xhtml?kind=customers");
            page.getByTestId("files")
                    .setInputFiles(
                            new FilePayload("客户.csv", "text/csv", CUSTOMERS.getBytes(Charset.forName("GB18030"))));
            page.getByTestId("agent").fill("agent");
            page.getByTestId("preview").click();
            assertThat(page.getByTestId("preview-card").innerText()).contains("陈晓", "Needed and empty");

            page.getByTestId("start").click();
            page.waitForURL("**/imports/run.xhtml?id=*");
            page.getByTestId("done").waitFor();
            page.reload();
            assertThat(page.getByTestId("refused").innerText()).isEqualTo("1");
            assertThat(page.getByTestId("findings").innerText())
                    .contains("客户.csv", "Needed and empty: Name", "Spelling read as a code");
            Download csv = page.waitForDownload(() -> page.getByTestId("csv").click());
            String table = Files.readString(csv.path());
            assertThat(table).startsWith("\uFEFF").contains("\"'=IT-3,INDIVIDUAL");
        }
    }

    @Test
    void tables_of_a_declared_database_are_looked_at_and_imported() throws Exception {
        core("DB-1");
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "admin");
            Browser.speak(page, "en");
            page.navigate("/imports/imports.xhtml?kind=customers");
            page.getByTestId("database").selectOption("core");
            page.getByTestId("tables").selectOption("PERSON");
            page.getByTestId("agent").fill("agent");
            page.getByTestId("preview").click();
            assertThat(page.getByTestId("preview-card").innerText()).contains("孟春", "Needed and empty");
            assertThat(page.content()).doesNotContain("geheim");

            page.getByTestId("start").click();
            page.waitForURL("**/imports/run.xhtml?id=*");
            page.getByTestId("done").waitFor();
            page.reload();
            assertThat(page.getByTestId("refused").innerText()).isEqualTo("1");
            assertThat(page.getByTestId("findings").innerText()).contains("core › PERSON");
        } finally {
            Files.delete(portal.data().resolve("databases.properties"));
        }
    }

    @Test
    void an_upload_that_is_too_large_is_answered_by_the_page() throws IOException {
        Path large = folder.resolve("large.bin");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(60L << 20);
        }
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(1440, "en", false), "admin");
            page.navigate("/imports/imports.xhtml?kind=documents");
            page.getByTestId("files").setInputFiles(large);
            page.getByTestId("start").click();
            page.locator("[role=alert]").first().waitFor();
            assertThat(page.locator("[role=alert]").first().innerText()).contains("large.bin", "50 MB");
            // No other page takes nearly as much; the browser is answered before the server keeps anything.
            page = Browser.signIn(browser.person(1440, "en", false), "reviewer");
            page.navigate("/vocabulary/tend/exchange.xhtml");
            page.getByTestId("file").setInputFiles(large);
            page.getByTestId("preview").click();
            page.getByTestId("too-large").waitFor();
            assertThat(page.getByTestId("too-large").innerText()).contains("10 MB");
        }
    }

    @Test
    void an_import_without_a_file_says_so_on_the_page() {
        try (Browser browser = new Browser()) {
            Page page = Browser.signIn(browser.person(390, "zh-CN", true), "admin");
            Browser.speak(page, "zh-CN");
            page.navigate("/imports/imports.xhtml");
            page.getByTestId("start").click();
            page.locator("[role=alert]").first().waitFor();
            assertThat(page.locator("[role=alert]").first().innerText()).contains("请至少选一个文件");
        }
    }

    @Test
    void a_machine_imports_questions_and_follows_the_run() {
        HttpResponse<String> answer = send("admin", """
                --x\r
                Content-Disposition: form-data; name="kind"\r
                \r
                questions\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="it.jsonl"\r
                \r
                {"id":"it-1","question":"When does the cover of a test start?","text":"At midnight."}
                broken\r
                --x--\r
                """);
        assertThat(answer.statusCode()).isEqualTo(202);
        String run = run(answer);
        assertThat(ended(run)).contains("\"accepted\":1", "\"refused\":1", "\"state\":\"DONE\"");
        assertThat(portal.api("admin", "GET", run + "/findings", null).body()).contains("NOT_JSON", "broken");
    }

    private static String run(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/api", "/api");
    }

    private String ended(String run) {
        String state = portal.api("admin", "GET", run, null).body();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                state.contains("RUNNING") && System.nanoTime() < end; )
            state = portal.api("admin", "GET", run, null).body();
        return state;
    }

    @Test
    void a_machine_names_a_database_and_its_tables() throws Exception {
        core("DB-7");
        try {
            HttpResponse<String> answer = send("admin", """
                    --x\r
                    Content-Disposition: form-data; name="kind"\r
                    \r
                    customers\r
                    --x\r
                    Content-Disposition: form-data; name="database"\r
                    \r
                    core\r
                    --x\r
                    Content-Disposition: form-data; name="table"\r
                    \r
                    PERSON\r
                    --x--\r
                    """);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(ended(run(answer))).contains("\"accepted\":1", "\"refused\":1", "\"state\":\"DONE\"");
        } finally {
            Files.delete(portal.data().resolve("databases.properties"));
        }
    }

    /** Declares a database with a customer of that number, and one without a name. */
    private void core(String number) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("core") + ";DB_CLOSE_DELAY=0";
        try (Connection core = DriverManager.getConnection(url, "reader", "geheim");
                Statement statement = core.createStatement()) {
            statement.execute("create table person (externalid varchar(20), kind varchar(20), name varchar(40))");
            statement.execute("insert into person values ('" + number
                    + "', 'INDIVIDUAL', '孟春'), ('NAMELESS', 'INDIVIDUAL', null)");
        }
        Files.writeString(
                portal.data().resolve("databases.properties"),
                "core.url=" + url + "\ncore.user=reader\ncore.password=geheim\n");
    }

    @Test
    void an_agent_may_not_import() {
        assertThat(send("agent", "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nquestions\r\n--x--\r\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(portal.api("agent", "GET", "/api/imports/1", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_command_line_imports_a_folder_and_prints_the_report() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("note.txt"), "Ask what changed at home before you speak of premiums.");
        Files.write(folder.resolve("empty.docx"), new byte[0]);
        Process process = command("fieldlore", "import", "--kind", "documents", folder.toString());
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out).contains("1 accepted", "1 refused", "empty.docx");
    }

    @Test
    void the_command_line_ends_with_1_when_the_password_is_wrong() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("note.txt"), "text");
        Process process = command("wrong", "import", "--kind", "documents", folder.toString());
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(out).contains("password is wrong");
    }

    private Process command(String password, String... words) throws IOException {
        var line = new java.util.ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-jar");
        line.add(Path.of(System.getProperty("fieldlore.product"), "fieldlore.jar")
                .toString());
        line.addAll(java.util.List.of(words));
        line.addAll(java.util.List.of("--portal", portal.at("").toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("FIELDLORE_PASSWORD", password);
        return builder.start();
    }

    private HttpResponse<String> send(String account, String body) {
        String token = Base64.getEncoder().encodeToString((account + ":fieldlore").getBytes(StandardCharsets.UTF_8));
        return portal.send(HttpRequest.newBuilder(portal.at("/api/imports"))
                .header("Authorization", "Basic " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
