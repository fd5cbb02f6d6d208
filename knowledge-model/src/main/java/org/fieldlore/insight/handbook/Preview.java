package org.fieldlore.insight.handbook;

import java.util.List;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/** What a book of a selection would hold today. */
public record Preview(int items, List<Chapter> chapters) {
    public Preview {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter: of a concept, of a kind, or, with neither, of what is filed under nothing.
     *
     * @param titles its first ones
     */
    public record Chapter(
            @Nullable ConceptId concept, @Nullable Kind kind, int items, List<Title> titles) {}

    /** A title in the language of its item. */
    public record Title(String text, String lang) {}
}
