package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.match.NameSound;

/**
 * Whose name people may mean by what they typed.
 *
 * @param key the name as {@link Keys#name} writes it
 * @param sounds how the whole name may sound, whichever part of it was typed first
 * @param beginning how it begins; empty when too little was typed to go by it
 * @param initials as {@link NameSound} has them; empty when it can be none
 */
record TypedName(String key, Set<String> sounds, String beginning, String initials) {
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_TURNED = 4;
    private static final int FEWEST_CHARACTERS = 4;
    private static final int MOST_INITIALS = 6;
    private static final int SHORTEST_SLIP = 4;
    private static final int LONGEST_SLIP = 24;

    static TypedName of(String typed) {
        NameSound spoken = NameSound.of(typed, false);
        String key = Keys.name(typed);
        if (key.codePoints().anyMatch(TypedName::chinese)) {
            long characters = key.codePoints().filter(TypedName::chinese).count();
            boolean whole = characters >= FEWEST_LETTERS;
            return new TypedName(
                    key,
                    whole ? Set.of(spoken.sound()) : Set.of(),
                    characters >= FEWEST_CHARACTERS ? spoken.sound() : "",
                    "");
        }
        List<String> words = NameSound.words(typed);
        String joined = String.join("", words);
        if (joined.length() < FEWEST_LETTERS) return new TypedName(key, Set.of(), "", "");
        Set<String> sounds = new LinkedHashSet<>();
        for (List<String> order : turned(words)) spelled(String.join("", order), sounds);
        if (words.size() == 1 && joined.length() >= FEWEST_TURNED)
            for (List<String> order : turned(Arrays.asList(joined.split("")))) spelled(String.join("", order), sounds);
        return new TypedName(key, sounds, joined, joined.length() <= MOST_INITIALS ? joined : "");
    }

    private static boolean chinese(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    /** The parts beginning with each of them: the family name may come first or last. */
    private static List<List<String>> turned(List<String> parts) {
        List<List<String>> orders = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            List<String> order = new ArrayList<>(parts.subList(first, parts.size()));
            order.addAll(parts.subList(0, first));
            orders.add(order);
        }
        return orders;
    }

    /** 吕 and 女 are typed with a v, as ü is on no keyboard. */
    private static void spelled(String sound, Set<String> sounds) {
        sounds.add(sound);
        sounds.add(sound.replace("lv", "lu").replace("nv", "nu"));
    }

    /** Whether enough was typed to look for it anywhere in a name: firms are called by what stands behind their town. */
    boolean distinct() {
        return beginning.length() >= SHORTEST_SLIP;
    }

    /** Whether letters were typed, not characters. */
    boolean letters() {
        return !beginning.isEmpty() && key.codePoints().noneMatch(TypedName::chinese);
    }

    /** All sounds that one slip of a finger makes of the one typed, and itself; none when it is too short or too long to tell. */
    Set<String> slips() {
        Set<String> slips = new HashSet<>();
        boolean spaced = key.indexOf(' ') >= 0;
        sounds.stream()
                .filter(sound -> sound.length() >= SHORTEST_SLIP && sound.length() <= LONGEST_SLIP)
                .limit(spaced ? 4 : 1)
                .forEach(sound -> slip(sound, slips));
        return slips;
    }

    private static void slip(String sound, Set<String> slips) {
        slips.add(sound);
        for (int at = 0; at <= sound.length(); at++) {
            String before = sound.substring(0, at);
            String after = sound.substring(at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                slips.add(before + letter + after);
                if (!after.isEmpty()) slips.add(before + letter + after.substring(1));
            }
            if (!after.isEmpty()) slips.add(before + after.substring(1));
            if (after.length() > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
    }
}
