package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.ReadSegments;
import org.jspecify.annotations.Nullable;

/** What the viewer can ask for: the fields of the archive, and those that the company added. */
@RequestScoped
public class Offers {
    @Inject
    private KeepCustomValues custom;

    @Inject
    private ReadSegments segments;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    private @Nullable Map<String, Offer> all;

    /** All offers by key, in their order, in two statements. */
    public Map<String, Offer> all() {
        Map<String, Offer> known = all;
        if (known == null) all = known = read(words());
        return known;
    }

    private Map<String, Offer> read(Wordbook words) {
        boolean chinese = words.locale().getLanguage().equals("zh");
        Map<String, String> named = new LinkedHashMap<>();
        segments.names()
                .forEach(name -> named.put(Long.toString(name.id().value()), chinese ? name.nameZh() : name.nameEn()));
        return Stream.concat(
                        of(words, settings.currency(), named).stream(),
                        custom.fields(here.viewer()).stream().map(field -> Offer.of(field, words)))
                .collect(Collectors.toMap(Offer::key, offer -> offer, (one, other) -> one, LinkedHashMap::new));
    }

    /** The fields of the archive; a segment is offered when there is one. */
    static List<Offer> of(Wordbook words, String currency, Map<String, String> segments) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.SEGMENT || !segments.isEmpty())
                .map(field -> field == Field.SEGMENT
                        ? Offer.of(field, words, currency).choosing(segments)
                        : Offer.of(field, words, currency))
                .toList();
    }

    /** Tells clauses in the viewer's language. */
    QueryWords queryWords() {
        return new QueryWords(words(), all());
    }

    private Wordbook words() {
        return new Wordbook(here.getLocale());
    }
}
