package org.fieldlore.search.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in runs of Chinese characters, words in Latin letters, and the rest; together they are the text again. */
record Letters(Kind kind, String text) {
    private static final Pattern RUNS = Pattern.compile(
            "([\\u4e00-\\u9fff]+)|([\\p{IsLatin}\\p{M}]+(?:['’][\\p{IsLatin}\\p{M}]+)*)|([^\\u4e00-\\u9fff\\p{IsLatin}]+|.)");
    private static final Pattern UMLAUT = Pattern.compile("u(\\p{M}*)\\u0308");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");

    /** What a run consists of. */
    enum Kind {
        HAN,
        LATIN,
        REST
    }

    static List<Letters> of(String text) {
        List<Letters> runs = new ArrayList<>();
        Matcher matcher = RUNS.matcher(text);
        while (matcher.find()) {
            Kind kind = matcher.group(1) != null ? Kind.HAN : matcher.group(2) != null ? Kind.LATIN : Kind.REST;
            runs.add(new Letters(kind, matcher.group()));
        }
        return runs;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    Letters saying(String other) {
        return new Letters(kind, other);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The syllables as pinyin is typed: no tones, ü as v; an apostrophe sets syllables apart. */
    List<String> typed() {
        String decomposed = Normalizer.normalize(lower(), Normalizer.Form.NFD);
        String plain = UMLAUT.matcher(decomposed).replaceAll("v$1").replaceAll("\\p{M}", "");
        return List.of(APOSTROPHES.split(plain));
    }
}
