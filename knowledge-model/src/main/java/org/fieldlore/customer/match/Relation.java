package org.fieldlore.customer.match;

/** What two records that look alike may be to each other. */
enum Relation {
    SAME,
    /** Share phone, plate, city and family name without being one: a household, a company and its branch. */
    KIN,
    /** Kin of one day of birth. Few, and more like the same person than anybody else: without a class of their own they join it. */
    TWIN,
    UNRELATED
}
