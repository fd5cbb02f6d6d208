package org.fieldlore.advice.offer;

/**
 * One thing known of a customer, as a word: "occupation" is "teacher".
 *
 * @param attribute what it is a value of; {@link #HOLDS} for a product that the customer has
 */
public record Fact(String attribute, String value) {
    public static final String HOLDS = "holds";

    /** How many products the customer has, {@link #MANY} for as many or more. */
    public static final String HELD = "held";

    private static final int MANY = 4;

    static Fact holds(String product) {
        return new Fact(HOLDS, product);
    }

    static Fact held(int products) {
        return new Fact(HELD, Integer.toString(Math.min(products, MANY)));
    }

    /** Returns a number as the band that it lies in: 37 of an age, in bands of 5, is "35-39". */
    public static Fact band(String attribute, int number, int width) {
        int from = Math.floorDiv(number, width) * width;
        return new Fact(attribute, from + "-" + (from + width - 1));
    }

    /** What else could have stood in its place: another value of the attribute, or for a product not having it. */
    String theme() {
        return attribute.equals(HOLDS) ? HOLDS + " " + value : attribute;
    }
}
