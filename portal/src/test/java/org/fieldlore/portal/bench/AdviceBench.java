package org.fieldlore.portal.bench;

import java.io.IOException;
import java.util.Map;

/** How good advice is: {@code --set zimnat|uplift}. */
final class AdviceBench {
    private final Map<String, String> options;
    private final Figures figures;

    AdviceBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException {
        String set = options.getOrDefault("set", "zimnat");
        switch (set) {
            case "zimnat" -> new NextProductBench(options, figures).run();
            case "uplift" -> new UpliftBench(options, figures).run();
            default -> throw new IllegalArgumentException("set must be zimnat or uplift, was " + set);
        }
    }
}
