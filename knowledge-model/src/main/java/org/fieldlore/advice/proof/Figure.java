package org.fieldlore.advice.proof;

import java.util.Arrays;
import java.util.List;

/** What is counted of advice: customers, but for cards. */
public enum Figure {
    /** Beside whom cards stood, or who took part long enough in an experiment to be judged. */
    CUSTOMERS,
    /** How many cards stood beside them, each customer counted up to {@link CountProof#MOST_CARDS}. */
    CARDS,
    /** Of whom a card was used, or found helpful. */
    ACCEPTED,
    /** Of whom a card was said not to fit, or to be outdated. */
    DECLINED,
    /** Of whom nothing was said to any card. */
    IGNORED,
    /** Who were called, visited or written to afterwards. */
    TALKED,
    /** To whom a quote was made afterwards. */
    QUOTED,
    /** Of whom a policy began afterwards; after an offer, one of an offered line. */
    BOUGHT,
    /** Who had a policy then and lost none afterwards without another of its line. */
    KEPT,
    /** Who take part in an experiment, judged yet or not. */
    ENTERED;

    /** What can become of a customer afterwards. */
    public static final List<Figure> OUTCOMES = List.of(TALKED, QUOTED, BOUGHT, KEPT);

    /** What is told of customers beside whom cards stood. */
    public static final List<Figure> TOLD =
            Arrays.stream(values()).filter(figure -> figure != ENTERED).toList();

    public boolean outcome() {
        return OUTCOMES.contains(this);
    }
}
