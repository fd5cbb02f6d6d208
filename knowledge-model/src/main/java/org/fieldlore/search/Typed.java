package org.fieldlore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldlore.shared.hanlp.Pinyin;
import org.fieldlore.shared.hanlp.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed so far. It fits a name when its beginning, or that of any word in it, can be typed like that: as it
 * is written, in either script of Chinese, in pinyin, by first letters, or mixed.
 */
public final class Typed {
    private static final int MOST = 60;
    private static final int LONGEST_NAME = 200;
    private final List<String> words;

    private Typed(List<String> words) {
        this.words = words;
    }

    /** Reads the first sixty characters; blanks set words apart. */
    public static Typed of(String text) {
        String cut = text.strip().substring(0, Math.min(MOST, text.strip().length()));
        return new Typed(Arrays.stream(folded(cut).split("[\\s'’]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    public List<String> words() {
        return words;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Lower case, simplified, half width; as long as it was. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') c -= 0xfee0;
            folded.setCharAt(i, c == 'ü' || c == 'Ü' ? 'v' : Simplified.of(Character.toLowerCase(c)));
        }
        return folded.toString();
    }

    /** Where it stands in a name: as one, or else word by word; nothing when it does not fit. */
    public Optional<Match> in(String name) {
        if (words.isEmpty()) return Optional.empty();
        String folded = folded(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        Stretch whole = find(folded, String.join("", words));
        if (whole != null) return Optional.of(new Match(List.of(whole), true));
        List<Stretch> found = new ArrayList<>();
        for (String word : words) {
            Stretch stretch = find(folded, word);
            if (stretch == null) return Optional.empty();
            found.add(stretch);
        }
        found.sort(Comparator.comparingInt(Stretch::from));
        return Optional.of(new Match(found, false));
    }

    private static @Nullable Stretch find(String name, String word) {
        if (word.isEmpty()) return null;
        for (int from = 0; from < name.length(); from++) {
            if (!begins(name, from)) continue;
            int to = new Walk(name, word).end(from, 0);
            if (to >= 0) return new Stretch(from, to);
        }
        return null;
    }

    private static boolean begins(String name, int at) {
        return Character.isLetterOrDigit(name.charAt(at))
                && (at == 0
                        || isHan(name.charAt(at))
                        || isHan(name.charAt(at - 1))
                        || !Character.isLetterOrDigit(name.charAt(at - 1)));
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    /** From which character of a name to which, exclusive. */
    public record Stretch(int from, int to) {}

    /** Where it stands. @param whole whether as one stretch */
    public record Match(List<Stretch> stretches, boolean whole) {
        /** Whether the name begins with it. */
        public boolean begins() {
            return stretches.get(0).from() == 0;
        }

        /** The name with these stretches standing out. */
        public List<Piece> pieces(String name) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Stretch stretch : stretches) {
                if (stretch.from() < at) continue;
                if (stretch.from() > at) pieces.add(new Piece(name.substring(at, stretch.from()), false));
                pieces.add(new Piece(name.substring(stretch.from(), stretch.to()), true));
                at = stretch.to();
            }
            if (at < name.length()) pieces.add(new Piece(name.substring(at), false));
            return pieces;
        }
    }

    /** Walks through a name and what was typed at once; remembers dead ends, so that no text takes long. */
    private static final class Walk {
        private final String name;
        private final String typed;
        private final BitSet dead = new BitSet();

        Walk(String name, String typed) {
            this.name = name;
            this.typed = typed;
        }

        /** Where the name stands when all is typed, or -1. */
        int end(int at, int done) {
            if (done == typed.length()) return at;
            int place = at * (typed.length() + 1) + done;
            if (at == name.length() || dead.get(place)) return -1;
            int end = step(at, done);
            if (end < 0) dead.set(place);
            return end;
        }

        private int step(int at, int done) {
            char c = name.charAt(at);
            int end = c == typed.charAt(done) ? end(at + 1, done + 1) : -1;
            if (end >= 0) return end;
            if (!Character.isLetterOrDigit(c)) return done > 0 ? end(at + 1, done) : -1;
            for (String reading : Pinyin.of(c)) {
                int common = common(reading, done);
                if (common == 0) continue;
                if (done + common == typed.length()) return at + 1;
                if (common == reading.length()) end = end(at + 1, done + common);
                if (end < 0 && common > 1 && reading.charAt(1) == 'h') end = end(at + 1, done + 2);
                if (end < 0) end = end(at + 1, done + 1);
                if (end >= 0) return end;
            }
            return -1;
        }

        private int common(String reading, int done) {
            int common = 0;
            while (common < reading.length()
                    && done + common < typed.length()
                    && same(reading.charAt(common), typed.charAt(done + common))) common++;
            return common;
        }

        private static boolean same(char meant, char key) {
            return meant == key || meant == 'v' && key == 'u';
        }
    }
}
