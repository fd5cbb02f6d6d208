package org.fieldlore.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.fieldlore.shared.KnowledgeId;

/**
 * What the office says about single items for certain questions, in order: the first pin stands first. It reaches no further
 * than a search does; what a viewer may not see, or filters leave out, is not shown to anybody by it.
 */
public record Steering(List<Rule> rules) {
    public static final Steering NONE = new Steering(List.of());
    public static final int MOST_RULES = 1_000;
    public static final int LONGEST_QUESTION = 200;

    /** How a question has to read for a rule to hold. Words are those that the index knows: without case, endings and marks. */
    public enum Match {
        /** The whole question is these words. */
        EXACT,
        /** The question holds these words in this order, others may stand between. */
        WITHIN;

        /** Whether a question reads so; a rule without words fits none. */
        public boolean fits(List<String> question, List<String> words) {
            if (words.isEmpty()) return false;
            return this == EXACT ? question.equals(words) : holds(question, words);
        }

        private static boolean holds(List<String> question, List<String> words) {
            int found = 0;
            for (String word : question) if (found < words.size() && word.equals(words.get(found))) found++;
            return found == words.size();
        }
    }

    /** What becomes of the item. */
    public enum Effect {
        /** It comes before everything else. */
        PINNED(0),
        /** It answers better by three points: enough to pass what answers a little better, not what answers far better. */
        RAISED(3),
        LOWERED(-3);

        private final float amount;

        Effect(float amount) {
            this.amount = amount;
        }

        /** What is added to its score, which commonly is 10 to 30; a pin adds as much as the first place takes. */
        public float amount() {
            return amount;
        }
    }

    /** One item, for one question. */
    public record Rule(String asked, Match match, KnowledgeId item, Effect effect) {
        public Rule {
            asked = asked.strip();
        }

        /** Whether both speak of the same item for the same question, be it with another effect. */
        public boolean sameCase(Rule other) {
            return match == other.match
                    && item.equals(other.item)
                    && plain(asked).equals(plain(other.asked));
        }

        private static String plain(String question) {
            return question.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    public Steering {
        rules = List.copyOf(rules);
    }

    /** The same with one more rule, or with one that takes the place of what was said about the same case. */
    public Steering with(Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.replaceAll(old -> old.sameCase(rule) ? rule : old);
        if (!changed.contains(rule)) changed.add(rule);
        return new Steering(changed);
    }

    /** What the rules that hold make of items, in their order; where two speak of one item, the later counts. */
    public Map<KnowledgeId, Effect> effects(Predicate<Rule> holds) {
        Map<KnowledgeId, Effect> effects = new LinkedHashMap<>();
        for (Rule rule : rules) if (holds.test(rule)) effects.put(rule.item(), rule.effect());
        return effects;
    }
}
