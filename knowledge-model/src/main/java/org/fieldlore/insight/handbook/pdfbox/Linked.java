package org.fieldlore.insight.handbook.pdfbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/** A paragraph as the font shows it, parts of which lead somewhere. */
final class Linked {
    private final BookFont shapes;
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    /**
     * A part of the text, from one place of it to before another.
     *
     * @param says what it is, for those who do not see it
     */
    record Link(int from, int to, PDPageDestination target, String says) {}

    Linked(BookFont shapes) {
        this.shapes = shapes;
    }

    Linked add(String plain) {
        text.append(shapes.shown(plain));
        return this;
    }

    Linked add(String linked, PDPageDestination target, String says) {
        int from = text.length();
        add(linked);
        links.add(new Link(from, text.length(), target, says));
        return this;
    }

    String shown() {
        return text.toString();
    }

    List<Link> links() {
        return links;
    }
}
