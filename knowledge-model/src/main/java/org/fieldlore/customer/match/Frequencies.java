package org.fieldlore.customer.match;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a trait occurs, so that two called 王伟 count for less than two called 欧阳静怡 and a number that
 * half a village shares for next to nothing. Values are counted by hash: two that collide seem a little more frequent.
 */
final class Frequencies {
    private final Map<Trait, int[]> counts = new EnumMap<>(Trait.class);
    private final Map<Trait, Double> chance = new EnumMap<>(Trait.class);
    private final Map<Trait, Integer> known = new EnumMap<>(Trait.class);
    private final int mask;

    Frequencies(Crowd crowd, boolean company) {
        int rows = (int) IntStream.range(0, crowd.size())
                .filter(row -> crowd.company(row) == company)
                .count();
        this.mask = Integer.highestOneBit(Math.max(1 << 10, rows * 4)) * 2 - 1;
        for (Trait trait : Trait.values()) counts.put(trait, new int[mask + 1]);
        for (int row = 0; row < crowd.size(); row++) {
            if (crowd.company(row) != company) continue;
            Card card = crowd.card(row);
            for (Trait trait : Trait.values()) count(trait, value(trait, card));
        }
        counts.forEach((trait, all) -> chance.put(trait, chance(all, known.getOrDefault(trait, 0))));
    }

    private void count(Trait trait, @Nullable String value) {
        if (value == null) return;
        cells(trait)[slot(value)]++;
        known.merge(trait, 1, Integer::sum);
    }

    private int[] cells(Trait trait) {
        return Objects.requireNonNull(counts.get(trait));
    }

    /** The chance that two records taken at random have the same value; 0 when nobody has a value. */
    double chance(Trait trait) {
        return chance.getOrDefault(trait, 0.0);
    }

    /** The chance that a record taken at random has this record's value. */
    double share(Trait trait, Card card) {
        String value = value(trait, card);
        return value == null ? 0 : (double) cells(trait)[slot(value)] / Math.max(1, known.getOrDefault(trait, 0));
    }

    private static double chance(int[] counts, int known) {
        double pairs = 0;
        for (int count : counts) pairs += (double) count * (count - 1);
        return known < 2 ? 0 : pairs / ((double) known * (known - 1));
    }

    private int slot(String value) {
        int mixed = value.hashCode() * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & mask;
    }

    private static @Nullable String value(Trait trait, Card card) {
        return switch (trait) {
            case NAME -> card.name().family() + " " + card.name().given();
            case GENDER -> card.gender();
            case BIRTH_DATE -> card.birth() == 0 ? null : Integer.toString(card.birth());
            case ID_NUMBER -> card.idNumber();
            case PHONE -> card.phone();
            case EMAIL -> card.email();
            case PLATE -> card.plate();
            case CITY -> card.city();
        };
    }
}
