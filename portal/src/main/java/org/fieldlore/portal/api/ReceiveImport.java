package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.pipeline.Databases;
import org.fieldlore.ingest.pipeline.Staged;
import org.fieldlore.ingest.pipeline.StartImport;
import org.fieldlore.knowledge.Section;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.imports.ImportForm;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.jspecify.annotations.Nullable;

/** Makes an import of the parts of a request. */
@RequestScoped
class ReceiveImport {
    private static final int LONGEST_TEXT = 1 << 20;

    @Inject
    private ImportForm form;

    @Inject
    private StartImport imports;

    RunId start(List<EntityPart> parts, Viewer viewer) {
        ImportKind kind = kind(text(parts, "kind"));
        MappingProfile mapping = kind == ImportKind.CUSTOMERS ? mapping(parts) : null;
        // A part can be read once only.
        String database = text(parts, "database");
        if (mapping != null && !database.isEmpty())
            return imports.fetch(
                    new Databases.Choice(database, tables(parts)), dry(parts), text(parts, "agent"), mapping, viewer);
        Staged files = form.stage(parts.stream()
                .filter(part -> part.getName().equals("file"))
                .map(ReceiveImport::incoming)
                .toList());
        try {
            if (mapping != null && dry(parts)) return imports.rehearse(files, text(parts, "agent"), mapping, viewer);
            return imports.start(
                    kind, files, text(parts, "agent"), facts(parts), text(parts, "source"), mapping, viewer);
        } catch (Refusal refused) {
            files.remove();
            throw refused;
        }
    }

    private static boolean dry(List<EntityPart> parts) {
        return text(parts, "dry").equals("true");
    }

    private static List<String> tables(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> part.getName().equals("table"))
                .map(part -> read(part).strip())
                .toList();
    }

    private static Map<Section, String> facts(List<EntityPart> parts) {
        return Map.of(
                Section.SORT, text(parts, "sort"),
                Section.VALID_FROM, text(parts, "valid_from"),
                Section.VALID_UNTIL, text(parts, "valid_until"));
    }

    private static ImportKind kind(String text) {
        return Arrays.stream(ImportKind.values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be documents, questions or customers"));
    }

    private MappingProfile mapping(List<EntityPart> parts) {
        Optional<EntityPart> given = part(parts, "mapping");
        String file = given.flatMap(EntityPart::getFileName).orElse("");
        String text = given.map(ReceiveImport::read).orElse("canonical");
        return file.isEmpty() ? form.mapping(text.strip(), null) : form.mapping(file, text);
    }

    private static ImportForm.Incoming incoming(EntityPart part) {
        return new ImportForm.Incoming() {
            @Override
            public @Nullable String name() {
                return part.getFileName().orElse(null);
            }

            @Override
            public InputStream open() {
                return part.getContent();
            }
        };
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static String text(List<EntityPart> parts, String name) {
        return part(parts, name).map(ReceiveImport::read).orElse("").strip();
    }

    private static String read(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("part " + part.getName() + " cannot be read", e);
        }
    }
}
