package org.fieldlore.portal.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** How good advice is: {@code --set insqabench-zh|insuranceqa-en|zimnat|panel|counts|uplift|fit}. */
final class AdviceBench {
    private final Map<String, String> options;
    private final Figures figures;

    AdviceBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException, SQLException {
        String set = options.getOrDefault("set", "zimnat");
        switch (set) {
            case "insqabench-zh", "insuranceqa-en" -> new KnowHowBench(options, figures).run(set);
            case "zimnat" -> new NextProductBench(options, figures).run();
            case "panel" -> new PanelBench(options, figures).run();
            case "counts" -> new CountsBench(options, figures).run();
            case "uplift" -> new UpliftBench(options, figures).run();
            case "fit" -> new FitBench(options, figures).run();
            default ->
                throw new IllegalArgumentException(
                        "set must be insqabench-zh, insuranceqa-en, zimnat, panel, counts, uplift or fit, was " + set);
        }
    }
}
