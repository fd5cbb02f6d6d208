package org.fieldlore.portal.intake;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody typed and now sees beside the one that they go on with.
 *
 * @param item the draft in which it is stored, or null
 */
record Beside(@Nullable Long item, Kind kind, String lang, String title, Map<Section, String> sections)
        implements Serializable {
    static Beside of(Draft draft, @Nullable Long item) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        sections.putAll(draft.sections());
        return new Beside(item, draft.kind(), draft.lang(), draft.title(), sections);
    }

    Wording wording() {
        return Wording.of(new Draft(kind, lang, title, sections, Audience.COMPANY, Set.of(), Set.of(), null));
    }
}
