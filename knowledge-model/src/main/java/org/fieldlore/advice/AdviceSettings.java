package org.fieldlore.advice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about advice. */
@Dependent
public class AdviceSettings {
    /** Cards of each kind beside a customer at most; 1..10. */
    public static final String MAX_CARDS = "fieldlore.advice.max-cards";

    /** Days for which "not for this customer" hides an item beside that customer. */
    public static final String HIDDEN_DAYS = "fieldlore.advice.hidden-days";

    /** Newest notes that are read for what they speak of. */
    public static final String NOTES = "fieldlore.advice.notes";

    /** What places cards of know-how: {@code auto}, what was learnt from answers while that is better than the formula; or {@code off}, the formula. */
    public static final String LEARNED_FIT = "fieldlore.advice.learned-fit";

    /** Cards beside one customer within 24 hours at most, over all kinds and all who look; 0 for no limit. */
    public static final String CARDS_PER_DAY = "fieldlore.advice.cards-per-day";

    public static final String MAX_CARDS_DEFAULT = "3";
    public static final String HIDDEN_DAYS_DEFAULT = "180";
    public static final String NOTES_DEFAULT = "5";
    public static final String CARDS_PER_DAY_DEFAULT = "12";

    public static final String LEARNED_FIT_DEFAULT = "auto";

    private final int maxCards;
    private final Duration hidden;
    private final int notes;
    private final boolean learnedFit;
    private final int cardsPerDay;

    @Inject
    public AdviceSettings(
            @ConfigProperty(name = MAX_CARDS, defaultValue = MAX_CARDS_DEFAULT) int maxCards,
            @ConfigProperty(name = HIDDEN_DAYS, defaultValue = HIDDEN_DAYS_DEFAULT) int hiddenDays,
            @ConfigProperty(name = NOTES, defaultValue = NOTES_DEFAULT) int notes,
            @ConfigProperty(name = LEARNED_FIT, defaultValue = LEARNED_FIT_DEFAULT) String learnedFit,
            @ConfigProperty(name = CARDS_PER_DAY, defaultValue = CARDS_PER_DAY_DEFAULT) int cardsPerDay) {
        this.maxCards = within(MAX_CARDS, maxCards, 1, 10);
        this.hidden = Duration.ofDays(within(HIDDEN_DAYS, hiddenDays, 0, 3_650));
        this.notes = within(NOTES, notes, 0, 20);
        this.cardsPerDay = within(CARDS_PER_DAY, cardsPerDay, 0, 1_000);
        if (!learnedFit.equals("auto") && !learnedFit.equals("off"))
            throw new IllegalArgumentException(LEARNED_FIT + " must be auto or off, was " + learnedFit);
        this.learnedFit = learnedFit.equals("auto");
    }

    /** What the product ships with. */
    public static AdviceSettings defaults() {
        return new AdviceSettings(
                Integer.parseInt(MAX_CARDS_DEFAULT),
                Integer.parseInt(HIDDEN_DAYS_DEFAULT),
                Integer.parseInt(NOTES_DEFAULT),
                LEARNED_FIT_DEFAULT,
                Integer.parseInt(CARDS_PER_DAY_DEFAULT));
    }

    int maxCards() {
        return maxCards;
    }

    Duration hidden() {
        return hidden;
    }

    int notes() {
        return notes;
    }

    /** Whether what was learnt may place cards. */
    boolean learnedFit() {
        return learnedFit;
    }

    int cardsPerDay() {
        return cardsPerDay;
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(key + " must be " + least + ".." + most + ", was " + value);
        return value;
    }
}
