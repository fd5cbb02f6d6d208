package org.fieldlore.advice.proof;

/** The kinds of advice that stand beside a customer. */
public enum Lane {
    KNOW_HOW(Figure.KEPT),
    PRODUCT(Figure.BOUGHT),
    STEP(Figure.KEPT);

    private final Figure hoped;

    Lane(Figure hoped) {
        this.hoped = hoped;
    }

    /** What is hoped for above all, by which an experiment is judged. */
    public Figure hoped() {
        return hoped;
    }
}
