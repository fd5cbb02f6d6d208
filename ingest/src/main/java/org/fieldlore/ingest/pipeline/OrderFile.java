package org.fieldlore.ingest.pipeline;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.jspecify.annotations.Nullable;

/**
 * An order for customers, kept beside its files, so that a server that starts anew can go on with it.
 *
 * @param from tables whose rows are still to be copied into the files; null when these are all there
 */
record OrderFile(RunId run, Order order, Staged files, Databases.@Nullable Choice from) {
    private static final String NAME = "order.json";
    private static final System.Logger LOG = System.getLogger(OrderFile.class.getName());

    /** With all rows copied. */
    OrderFile copied() {
        return new OrderFile(run, order, files, null);
    }

    /** Whether nothing of it is stored before it ends: it cannot go on in the midst, and nothing is lost when it begins again. */
    boolean beginsAgain() {
        return order.dry() || from != null;
    }

    void write() {
        MappingProfile mapping = order.mapping();
        if (mapping == null) throw new IllegalArgumentException("only orders with a mapping are kept");
        JsonArrayBuilder names = JSON.createArrayBuilder();
        order.files().forEach(file -> names.add(file.name()));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("run", run.value())
                .add("by", order.by().value())
                .add("agent", order.agent().value())
                .add("login", order.login())
                .add("mapping", mapping.name())
                .add("rules", mapping.json())
                .add("dry", order.dry())
                .add("files", names);
        if (from != null) json.add("database", from.database()).add("tables", JSON.createArrayBuilder(from.tables()));
        try {
            Path half = Files.writeString(
                    files.folder().resolve(NAME + ".new"), json.build().toString());
            Files.move(half, files.folder().resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("an order could not be kept", e);
        }
    }

    /** Reads the order of a folder; nothing when there is none that can be read. */
    static Optional<OrderFile> read(Path folder, FileLimits limits) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) return Optional.empty();
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = JSON.createReader(text)) {
            JsonObject json = reader.readObject();
            Staged files = new Staged(folder, limits, texts(json, "files"));
            Order order = new Order(
                    ImportKind.CUSTOMERS,
                    files.files(),
                    id(json, "by"),
                    id(json, "agent"),
                    json.getString("login"),
                    Map.of(),
                    "",
                    LoadMappingProfile.from(json.getString("mapping"), new StringReader(json.getString("rules"))),
                    json.getBoolean("dry", false));
            Databases.@Nullable Choice from = json.containsKey("database")
                    ? new Databases.Choice(json.getString("database"), texts(json, "tables"))
                    : null;
            RunId run = new RunId(json.getJsonNumber("run").longValueExact());
            return Optional.of(new OrderFile(run, order, files, from));
        } catch (IOException
                | JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | Refusal e) {
            LOG.log(System.Logger.Level.WARNING, "the order in " + folder + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.getJsonArray(key).getValuesAs(JsonString::getString);
    }

    private static AgentId id(JsonObject json, String key) {
        return new AgentId(json.getJsonNumber(key).longValueExact());
    }
}
