package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.knowledge.ReferenceSort;
import org.fieldlore.knowledge.Section;

/** Words for what is chosen or picked in a reference, and the choices. */
@Named
@RequestScoped
public class Facts {
    @Inject
    private Words words;

    @Inject
    private Dates dates;

    /** A stored choice or day as people read it. */
    public String text(Section section, String stored) {
        return section.form() == Section.Form.DAY
                ? dates.date(LocalDate.parse(stored))
                : words.of("referenceSort." + stored);
    }

    public List<ReferenceSort> getSorts() {
        return List.of(ReferenceSort.values());
    }
}
