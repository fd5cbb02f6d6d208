package org.fieldlore.portal.library;

import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Author;
import org.fieldlore.search.Expert;
import org.fieldlore.search.Facet;

/**
 * Somebody who knows about what was asked.
 *
 * @param concepts what they know, in words; may be empty
 * @param href the same search among their items
 */
public record ExpertRow(Author author, String name, String concepts, long items, String href) {
    static Optional<ExpertRow> of(Expert expert, SearchAddress address, Names names) {
        String id = expert.agent().toString();
        SearchAddress theirs = new SearchAddress(address.query().with(Facet.AUTHOR, id));
        String concepts = expert.concepts().stream()
                .flatMap(concept -> names.concept(concept).stream())
                .collect(Collectors.joining(" · "));
        return names.author(expert.agent())
                .map(author ->
                        new ExpertRow(author, author.name(names.lang()), concepts, expert.items(), theirs.toString()));
    }

    /** The family name in Chinese, the first letter otherwise. */
    public String initial() {
        return name.substring(0, 1);
    }
}
