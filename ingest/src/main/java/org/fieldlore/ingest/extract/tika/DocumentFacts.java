package org.fieldlore.ingest.extract.tika;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.fieldlore.ingest.extract.TidyText;
import org.jspecify.annotations.Nullable;

/** Picks from the hundreds of things Tika knows about a document the few that people ask for. */
final class DocumentFacts {

    private static final int LONGEST = 300;
    /** What programs write when nobody gave a title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:untitled|document\\d*|slide \\d+|power ?point (?:presentation|演示文稿)|presentation\\d*|title|"
                    + "microsoft (?:word|powerpoint|excel) - .*|.*\\.(?:docx?|pptx?|xlsx?|pdf|indd|qxd|cdr|dot|rtf)"
                    + "|无标题.*|幻灯片 ?\\d+|文档\\d*|演示文稿\\d*)");

    private DocumentFacts() {}

    static String title(Metadata metadata, String text, String name) {
        String own = brief(metadata.get(TikaCoreProperties.TITLE));
        if (own != null && !NO_TITLE.matcher(own).matches()) {
            return own;
        }
        String first = text.lines().findFirst().orElse("");
        if (first.startsWith("#")) {
            String heading = brief(first.replaceFirst("#+", ""));
            if (heading != null) {
                return heading;
            }
        }
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    static OptionalInt pages(Metadata metadata) {
        for (Property property : new Property[] {PagedText.N_PAGES, Office.SLIDE_COUNT, Office.PAGE_COUNT}) {
            Integer count = metadata.getInt(property);
            if (count != null && count > 0) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }

    static Map<String, String> subset(Metadata metadata) {
        Map<String, String> subset = new LinkedHashMap<>();
        put(subset, "author", metadata.get(TikaCoreProperties.CREATOR));
        put(subset, "created", metadata.get(TikaCoreProperties.CREATED));
        put(subset, "modified", metadata.get(TikaCoreProperties.MODIFIED));
        put(subset, "subject", metadata.get(DublinCore.SUBJECT));
        put(subset, "keywords", metadata.get(Office.KEYWORDS));
        put(subset, "publisher", metadata.get(DublinCore.PUBLISHER));
        return subset;
    }

    private static void put(Map<String, String> subset, String key, @Nullable String value) {
        String brief = brief(value);
        if (brief != null) {
            subset.put(key, brief);
        }
    }

    private static @Nullable String brief(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String tidy = TidyText.of(value).replaceAll("\\s+", " ");
        if (tidy.isEmpty()) {
            return null;
        }
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST).strip();
    }
}
