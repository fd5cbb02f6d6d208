package org.fieldlore.ingest.pipeline;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
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

/** An order for customers, kept beside its files, so that a server that starts anew can go on with it. */
record OrderFile(RunId run, Order order, Staged files) {
    private static final String NAME = "order.json";
    private static final System.Logger LOG = System.getLogger(OrderFile.class.getName());

    void write() {
        MappingProfile mapping = order.mapping();
        if (mapping == null) throw new IllegalArgumentException("only orders with a mapping are kept");
        JsonArrayBuilder names = JSON.createArrayBuilder();
        order.files().forEach(file -> names.add(file.name()));
        String json = JSON.createObjectBuilder()
                .add("run", run.value())
                .add("by", order.by().value())
                .add("agent", order.agent().value())
                .add("login", order.login())
                .add("mapping", mapping.name())
                .add("rules", mapping.json())
                .add("files", names)
                .build()
                .toString();
        try {
            Path half = Files.writeString(files.folder().resolve(NAME + ".new"), json);
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
            List<String> names = json.getJsonArray("files").getValuesAs(JsonString::getString);
            Staged files = new Staged(folder, limits, names);
            Order order = new Order(
                    ImportKind.CUSTOMERS,
                    files.files(),
                    id(json, "by"),
                    id(json, "agent"),
                    json.getString("login"),
                    Map.of(),
                    "",
                    LoadMappingProfile.from(json.getString("mapping"), new StringReader(json.getString("rules"))));
            return Optional.of(new OrderFile(new RunId(json.getJsonNumber("run").longValueExact()), order, files));
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

    private static AgentId id(JsonObject json, String key) {
        return new AgentId(json.getJsonNumber(key).longValueExact());
    }
}
