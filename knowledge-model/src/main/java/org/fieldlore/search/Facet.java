package org.fieldlore.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;

/** A side by which results are narrowed and counted; values are strings, as they stand in an address bar. */
public enum Facet {
    /** Values are names of {@link org.fieldlore.knowledge.Kind}. */
    KIND(codes(Kind.values())),
    /** Values are concept ids; choosing a concept includes its narrower ones. */
    CONCEPT,
    /** Values are segment ids. */
    SEGMENT,
    /** Values are zh and en. */
    LANG(List.of("zh", "en")),
    /** Values are names of {@link org.fieldlore.knowledge.Confidence}; archived items are found only when chosen here. */
    CONFIDENCE(codes(Confidence.values())),
    /** Values are agent ids. */
    AUTHOR,
    /** Values are branch ids. */
    BRANCH,
    /** Values are ids of the documents that items were read from. */
    SOURCE,
    /** Values are names of {@link Age}, reckoned from the moment of asking. */
    AGE(codes(Age.values()));

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private final List<String> codes;

    Facet() {
        this(List.of());
    }

    Facet(List<String> codes) {
        this.codes = codes;
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Its name in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All values there are; empty where values are ids. */
    public List<String> codes() {
        return codes;
    }

    /** Whether something can be a value; an id need not name anything that exists. */
    public boolean accepts(String value) {
        return codes.isEmpty() ? ID.matcher(value).matches() : codes.contains(value);
    }
}
