package org.fieldlore.ingest.extract.tika;

import java.util.Set;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes Tika's XHTML down as plain text: blocks stand apart by an empty line, rows and list items by a line end, cells by
 * a tab, headings start with {@code #}.
 */
final class TextHandler extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "table", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dl");
    private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");
    private static final Set<String> SILENT = Set.of("head", "script", "style", "title");

    private final int most;
    private final boolean newlinesMeanNothing;
    private final StringBuilder text = new StringBuilder();
    private boolean full;
    private int silent;
    /** Where the words of an open heading begin; -1 outside. */
    private int heading = -1;

    private int level = 1;

    TextHandler(int most, boolean newlinesMeanNothing) {
        this.most = most;
        this.newlinesMeanNothing = newlinesMeanNothing;
    }

    static Refused tooLong(int most) {
        return new Refused(Reason.TOO_LARGE, "characters, allowed are " + most);
    }

    void throwIfRefused() throws Refused {
        if (full) {
            throw tooLong(most);
        }
    }

    String text() {
        return text.toString();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (SILENT.contains(name)) {
            silent++;
        } else if (isHeading(name)) {
            closeHeading();
            end("\n\n");
            level = name.charAt(1) - '0';
            heading = text.length();
        } else if (BLOCKS.contains(name)) {
            end("\n\n");
        } else if (LINES.contains(name)) {
            end("\n");
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (SILENT.contains(name)) {
            silent--;
        } else if (isHeading(name)) {
            closeHeading();
        } else if (BLOCKS.contains(name)) {
            end("\n\n");
        } else if (name.equals("td") || name.equals("th")) {
            text.append('\t');
        }
    }

    /** A heading without words is none; one with line ends inside would not be seen as one. */
    private void closeHeading() {
        if (heading < 0) {
            return;
        }
        String words = text.substring(heading).replaceAll("\\s+", " ").strip();
        text.setLength(heading);
        heading = -1;
        if (!words.isEmpty()) {
            text.append("#".repeat(level)).append(' ').append(words);
            end("\n\n");
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        if (text.length() + length > most) {
            full = true;
        }
        throwIfRefused();
        if (newlinesMeanNothing) {
            collapse(characters, start, length);
        } else {
            text.append(characters, start, length);
        }
    }

    private void collapse(char[] characters, int start, int length) {
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (!Character.isWhitespace(c)) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** Line ends that Tika sets between blocks for looks: one is enough; two stand between documents. */
    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (length == 1 && characters[start] == '\n') {
            end("\n");
        } else {
            characters(characters, start, length);
        }
    }

    private void end(String mark) {
        if (text.isEmpty() || heading >= 0) {
            text.append(heading >= 0 ? " " : "");
            return;
        }
        for (int missing = mark.length() - lineEnds(); missing > 0; missing--) {
            text.append('\n');
        }
    }

    private int lineEnds() {
        int at = text.length();
        while (at > 0 && text.charAt(at - 1) == '\n') {
            at--;
        }
        return text.length() - at;
    }
}
