package org.fieldlore.portal.launch;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Imports files and folders into a running portal, parcel by parcel, and tells how it went. */
final class Import {
    private static final List<String> KINDS = List.of("documents", "questions", "customers");
    private static final int SHOWN = 200;

    private final String kind;
    private final String mapping;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Parcel.Item> items;
    private final URI portal;
    private final String user;

    Import(Options options) throws IOException {
        this.kind = options.oneOf("kind", KINDS);
        this.mapping = options.text("mapping", "canonical");
        if (options.has("mapping") && !kind.equals("customers"))
            throw new Options.NotUnderstood("--mapping is for customers only");
        texts.put("kind", kind);
        for (String name : List.of("agent", "source")) if (options.has(name)) texts.put(name, options.text(name, ""));
        this.portal = options.address("portal", "http://localhost:8080");
        this.user = options.text("user", "admin");
        this.items = Parcel.find(options.paths());
        if (items.isEmpty()) throw new Options.NotUnderstood("name at least one file or folder with files");
    }

    /** Returns 0 when every parcel came to its end, else 1. */
    int run(PrintStream out, PrintStream err) throws InterruptedException {
        try {
            Api api = new Api(portal, user, password());
            Report report = new Report(out);
            for (Parcel.Item item : Parcel.tooLarge(items)) report.tooLarge(item);
            List<Parcel> parcels = Parcel.pack(items);
            for (int i = 0; i < parcels.size(); i++) {
                if (parcels.size() > 1) out.println("Part " + (i + 1) + " of " + parcels.size());
                one(api, parcels.get(i), report);
            }
            return report.end();
        } catch (ConnectException none) {
            err.println("No portal answers at " + portal);
        } catch (IOException e) {
            err.println(e.getMessage());
        }
        return 1;
    }

    private void one(Api api, Parcel parcel, Report report) throws IOException, InterruptedException {
        Map<String, Path> named = new LinkedHashMap<>();
        Map<String, String> plain = new LinkedHashMap<>(texts);
        if (kind.equals("customers")) {
            if (Files.isRegularFile(Path.of(mapping))) named.put("mapping", Path.of(mapping));
            else plain.put("mapping", mapping);
        }
        Map<String, Object> run = api.post("/api/imports", plain, parcel.files(), named);
        String path = "/api/imports/" + Report.whole(run, "id");
        while ("RUNNING".equals(run.get("state"))) {
            report.progress(run);
            TimeUnit.SECONDS.sleep(1);
            run = api.get(path);
        }
        report.ended(run);
        report.findings(
                api.get(path + "/findings?size=" + SHOWN),
                portal.resolve("/imports/run.xhtml?id=" + Report.whole(run, "id")));
    }

    private static String password() {
        String given = System.getenv("FIELDLORE_PASSWORD");
        if (given != null) return given;
        Console console = System.console();
        if (console == null)
            throw new Options.NotUnderstood("no password: set the environment variable FIELDLORE_PASSWORD");
        char[] typed = console.readPassword("Password: ");
        return typed == null ? "" : new String(typed);
    }
}
