package org.fieldlore.advice.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Panels as agents would answer them who prefer what is planted; cards further down are looked at less. */
public final class PlantedPanels {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** Agents who like every card alike. */
    public static final ToDoubleFunction<Parts> WHATEVER = parts -> 0.3;

    /** Agents who like life events, whatever else calls for a card. */
    public static final ToDoubleFunction<Parts> LIFE_EVENTS = parts -> parts.trait("LIFE_EVENT") > 0 ? 0.6 : 0.1;

    /** Agents who like what the formula likes. */
    public static final ToDoubleFunction<Parts> FORMULA = parts -> 0.05 + 0.8 * parts.formula();

    /** Places life events first. */
    public static final ToDoubleFunction<Parts> LIFE_EVENTS_FIRST = parts -> parts.trait("LIFE_EVENT") > 0 ? 1 : 0.2;

    private static final List<String> CODES = List.of("AGE", "LIFE_EVENT", "NOTE_MENTIONS", "RENEWAL_IN_DAYS");
    private static final double[] LOOKED = {1, 0.6, 0.4};
    private static final int AGENTS = 40;

    private final Random random;
    private ToDoubleFunction<Parts> placed = Parts::formula;

    public PlantedPanels(long seed) {
        random = new Random(seed);
    }

    public PlantedPanels placedBy(ToDoubleFunction<Parts> order) {
        placed = order;
        return this;
    }

    /** So many panels that compare, evenly over days back from today. */
    public List<Panel> panels(int many, int firstDay, int days, ToDoubleFunction<Parts> liked) {
        List<Panel> panels = new ArrayList<>();
        while (panels.size() < many) {
            Panel panel = panel(TODAY.minusDays(firstDay + panels.size() % days), liked);
            if (panel.compares()) panels.add(panel);
        }
        return panels;
    }

    private Panel panel(LocalDate day, ToDoubleFunction<Parts> liked) {
        List<Parts> parts = new ArrayList<>();
        for (int i = 0; i < LOOKED.length; i++) parts.add(parts());
        parts.sort(Comparator.comparingDouble((Parts one) -> -placed.applyAsDouble(one) * one.trust()));
        List<Panel.Card> cards = new ArrayList<>();
        for (int i = 0; i < LOOKED.length; i++) {
            boolean accepted = random.nextDouble() < LOOKED[i] * liked.applyAsDouble(parts.get(i));
            cards.add(new Panel.Card(i + 1, accepted, parts.get(i)));
        }
        return new Panel(random.nextInt(AGENTS), day, cards);
    }

    private Parts parts() {
        List<Parts.Call> calls = new ArrayList<>();
        for (String code : CODES)
            if (random.nextInt(3) == 0)
                calls.add(new Parts.Call(code, (code.equals("LIFE_EVENT") ? 0.2 : 0.4) + 0.3 * random.nextDouble()));
        double wording = random.nextBoolean() ? 0 : 0.7 * random.nextDouble();
        double trust = 0.4 + 0.6 * random.nextDouble();
        return Parts.of(calls, wording, random.nextInt(5) == 0 ? 0.6 : 1, random.nextInt(5) == 0 ? 0.6 : 1, trust);
    }
}
