package org.fieldlore.customer;

/** What a customer's ability and willingness ask of us. */
public enum Quadrant {
    /** Little of both. */
    DEVELOP,
    /** Willing, with little means. */
    MAINTAIN,
    /** With means, not willing. */
    CULTIVATE,
    /** Both. */
    CHERISH;

    public static Quadrant of(Level ability, Level willingness) {
        return values()[2 * ability.ordinal() + willingness.ordinal()];
    }
}
