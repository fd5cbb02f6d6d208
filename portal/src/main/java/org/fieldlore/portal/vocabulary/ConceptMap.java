package org.fieldlore.portal.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldlore.taxonomy.Term;

/** A concept and what is right around it, laid out on an ellipse: above, beside, below. */
public record ConceptMap(List<Spot> spots) {
    static final int WIDTH = 480;
    static final int HEIGHT = 320;
    private static final int MOST = 14;
    private static final double RADIUS_X = 0.33 * WIDTH;
    private static final double RADIUS_Y = 0.40 * HEIGHT;

    /** So near to the middle, a label stands above or below its spot instead of beside it. */
    private static final double MIDDLE = 0.2;

    /**
     * A neighbour.
     *
     * @param kind above, below or beside
     * @param anchor which end of its label is at the spot, as SVG says it
     */
    public record Spot(Term term, String kind, String x, String y, String labelX, String labelY, String anchor) {}

    static ConceptMap of(List<Term> above, List<Term> narrower, List<Term> related) {
        List<Term> terms = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        add(above.subList(Math.max(0, above.size() - 1), above.size()), "above", terms, kinds);
        add(related, "beside", terms, kinds);
        add(narrower, "below", terms, kinds);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            double angle = 2 * Math.PI * i / terms.size() - Math.PI / 2;
            double x = WIDTH / 2.0 + RADIUS_X * Math.cos(angle);
            double y = HEIGHT / 2.0 + RADIUS_Y * Math.sin(angle);
            double side = Math.cos(angle);
            String anchor = side > MIDDLE ? "start" : side < -MIDDLE ? "end" : "middle";
            double away = anchor.equals("middle") ? 0 : anchor.equals("start") ? 9 : -9;
            double down = anchor.equals("middle") ? (Math.sin(angle) < 0 ? -10 : 18) : 4;
            spots.add(new Spot(terms.get(i), kinds.get(i), at(x), at(y), at(x + away), at(y + down), anchor));
        }
        return new ConceptMap(spots);
    }

    private static void add(List<Term> some, String kind, List<Term> terms, List<String> kinds) {
        for (Term term : some) {
            if (terms.size() == MOST) return;
            terms.add(term);
            kinds.add(kind);
        }
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
