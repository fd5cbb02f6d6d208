package org.fieldlore.portal.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.ingest.archive.Entity;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.source.MappingNameTaken;
import org.fieldlore.source.SavedMappingRow;
import org.fieldlore.source.SavedMappings;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Mappings under names: those that are shipped, to be read, and those that users saved. */
@Named
@RequestScoped
public class MappingDesk {
    @Inject
    private SavedMappings saved;

    @Inject
    private ImportForm form;

    @Inject
    private Here here;

    private final Map<String, String> names = new HashMap<>();
    private @Nullable String name;
    private @Nullable Part file;
    private @Nullable List<SavedMappingRow> rows;

    /** Names of the mappings that come with the product, in their order. */
    public List<String> getShipped() {
        return LoadMappingProfile.shipped().stream().sorted().toList();
    }

    public List<SavedMappingRow> getRows() {
        if (rows == null) rows = saved.all();
        return rows;
    }

    /** Keeps the file under a name; refuses what is no mapping, and a name of one that is shipped. */
    public void save() {
        String to = name == null ? "" : name.strip();
        MappingProfile profile = form.mapping(to, file == null ? "" : ImportForm.text(ImportForm.of(file)));
        free(to);
        saved.save(
                to,
                here.viewer().agent(),
                profile.entities().stream().sorted().map(Entity::name).toList(),
                profile.json());
        name = null;
        rows = null;
    }

    /** Gives one the name that was typed beside it. */
    public void rename(long id) {
        String to = names.getOrDefault(String.valueOf(id), "").strip();
        free(to);
        saved.rename(id, to);
        rows = null;
    }

    private static void free(String to) {
        if (LoadMappingProfile.shipped().contains(to)) throw new MappingNameTaken(to);
    }

    public void delete(long id) {
        saved.delete(id);
        rows = null;
    }

    /** Hands out the rules as a file. */
    public void download(String of) throws IOException {
        byte[] rules = form.mapping(of, null).json().getBytes(StandardCharsets.UTF_8);
        Faces.sendFile(rules, of.replaceAll("[^\\p{L}\\p{N}._-]", "_") + ".json", true);
    }

    /** New names by id, as typed. */
    public Map<String, String> getNames() {
        return names;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
