package org.fieldlore.portal.bench;

import static org.fieldlore.advice.fit.PlantedPanels.FORMULA;
import static org.fieldlore.advice.fit.PlantedPanels.LIFE_EVENTS;
import static org.fieldlore.advice.fit.PlantedPanels.LIFE_EVENTS_FIRST;
import static org.fieldlore.advice.fit.PlantedPanels.TODAY;
import static org.fieldlore.advice.fit.PlantedPanels.WHATEVER;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fieldlore.advice.fit.Panel;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.advice.fit.PlantedPanels;
import org.fieldlore.advice.fit.Scorecard;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * How often the scorecard lets a learned ranker place cards, over {@code --worlds N} made-up worlds of 1,000 panels to learn from and 600 to
 * judge by. It should not where agents have no preference ({@code without_signal}), where they have none any more but what was learnt has
 * placed the cards ({@code worthless_in_place}), where they like what the formula likes ({@code formula_right}), and where they came to
 * do so ({@code changed}); it should where they like something else ({@code planted}).
 */
final class FitBench {
    private static final int OLDER = 1_000;
    private static final int RECENT = 600;
    private final int worlds;
    private final long seed;
    private final Figures figures;

    FitBench(Map<String, String> options, Figures figures) {
        this.worlds = Integer.parseInt(options.getOrDefault("worlds", "400"));
        this.seed = Long.parseLong(options.getOrDefault("seed", "1"));
        this.figures = figures;
    }

    void run() {
        count("without_signal", WHATEVER, WHATEVER, Parts::formula);
        count("worthless_in_place", LIFE_EVENTS, WHATEVER, LIFE_EVENTS_FIRST);
        count("formula_right", FORMULA, FORMULA, Parts::formula);
        count("changed", LIFE_EVENTS, FORMULA, Parts::formula);
        count("planted", LIFE_EVENTS, LIFE_EVENTS, Parts::formula);
    }

    private void count(
            String measure, ToDoubleFunction<Parts> then, ToDoubleFunction<Parts> now, ToDoubleFunction<Parts> placed) {
        int adopted = 0;
        for (int world = 0; world < worlds; world++) {
            PlantedPanels planted = new PlantedPanels(seed * 1_000_003 + world);
            List<Panel> older = planted.panels(OLDER, 40, 90, then);
            List<Panel> recent = planted.placedBy(placed).panels(RECENT, 1, 27, now);
            List<Panel> panels = Stream.concat(older.stream(), recent.stream()).toList();
            if (Scorecard.judge(panels, TODAY, null, new LogisticRegression())
                    .scorecard()
                    .learned()) adopted++;
        }
        double part = (double) adopted / worlds;
        figures.add("fit", "ours", measure, part, "", Math.sqrt(part * (1 - part) / worlds), worlds);
    }
}
