package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.pipeline.NothingToImport;
import org.fieldlore.ingest.pipeline.Staged;
import org.fieldlore.ingest.pipeline.Uploads;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.SavedMappings;
import org.jspecify.annotations.Nullable;

/** Takes what a form or a call of the API hands in: files into a place where they can wait, mappings into shape. */
@RequestScoped
public class ImportForm {
    /** The choice of a mapping that is handed in with the files. */
    public static final String OWN = "own";

    @Inject
    private Uploads uploads;

    @Inject
    private SavedMappings saved;

    /** A file on its way in. */
    public interface Incoming {
        @Nullable
        String name();

        InputStream open() throws IOException;
    }

    static Incoming of(Part part) {
        return new Incoming() {
            @Override
            public @Nullable String name() {
                return part.getSubmittedFileName();
            }

            @Override
            public InputStream open() throws IOException {
                return part.getInputStream();
            }
        };
    }

    /** Stores the files until they are imported; refuses {@link NothingToImport} and files that are too large. */
    public Staged stage(List<Incoming> files) {
        Staged staged = uploads.open();
        try {
            for (Incoming file : files) {
                String name = file.name();
                if (name == null || name.isBlank()) continue;
                try (InputStream bytes = file.open()) {
                    staged.add(name, bytes);
                }
            }
            if (staged.files().isEmpty()) throw new NothingToImport();
            return staged;
        } catch (Refusal refused) {
            staged.remove();
            throw refused;
        } catch (IOException e) {
            staged.remove();
            throw new UncheckedIOException("an upload could not be stored", e);
        }
    }

    /** The text of a mapping that was handed in. */
    public static String text(Incoming file) {
        try (InputStream bytes = file.open()) {
            return new String(bytes.readNBytes(1 << 20), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping could not be read", e);
        }
    }

    /** A mapping by its name, shipped or saved, or the own one when there is a text. */
    public MappingProfile mapping(String name, @Nullable String text) {
        @Nullable
        String rules = text == null && !LoadMappingProfile.shipped().contains(name)
                ? saved.rules(name).orElse(null)
                : text;
        return rules == null
                ? LoadMappingProfile.shipped(name)
                : LoadMappingProfile.from(name, new StringReader(rules));
    }
}
