package org.fieldlore.portal.imports;

import jakarta.servlet.http.Part;
import java.io.Serializable;
import org.fieldlore.ingest.archive.MappingProfile;
import org.jspecify.annotations.Nullable;

/** Which mapping reads an extract: one of those that are shipped, or an own one, which is kept while the page is open. */
public class MappingForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String name = "canonical";
    private String own = "";

    MappingProfile profile(ImportForm form) {
        return form.mapping(name, ImportForm.OWN.equals(name) ? own : null);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Nothing: what was handed in is read at once, since a file lives no longer than its request. */
    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        if (file != null && file.getSize() > 0) own = ImportForm.text(ImportForm.of(file));
    }
}
