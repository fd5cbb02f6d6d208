package org.fieldlore.advice;

import java.util.List;
import java.util.Optional;
import org.fieldlore.advice.offer.Spell;
import org.fieldlore.advice.offer.SurvivalCurve;
import org.jspecify.annotations.Nullable;

/**
 * How likely a customer with one cover takes a second of another line soon, by how long ago the first began. Of those who did not
 * until today, it counts how many of their like did within the days to come.
 *
 * @param line of the first cover; null when it is counted of customers with any first cover
 * @param days since that began
 * @param within so many days to come
 * @param chance 0..1
 * @param low least that it is, with 95 %
 * @param high most that it is
 * @param customers how many had waited as long
 */
public record SecondSale(
        @Nullable String line, int days, int within, double chance, double low, double high, int customers) {
    /** As far ahead as an agent plans. */
    static final int WITHIN = 90;

    /** Of fewer, a percentage is an anecdote. */
    static final int FEWEST = 100;

    /** Returns it from what was seen, or nothing when too few waited so long, or none were watched for as long as is asked. */
    static Optional<SecondSale> of(@Nullable String line, List<Spell> spells, int days) {
        List<Spell> left = spells.stream()
                .filter(spell -> spell.days() > days)
                .map(spell -> new Spell(spell.days() - days, spell.ended(), spell.many()))
                .toList();
        int waited = left.stream().mapToInt(Spell::many).sum();
        if (waited < FEWEST) return Optional.empty();
        return SurvivalCurve.of(left)
                .at(WITHIN)
                .map(step ->
                        new SecondSale(line, days, WITHIN, 1 - step.open(), 1 - step.high(), 1 - step.low(), waited));
    }
}
