package org.fieldlore.insight.handbook.pdfbox;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.fieldlore.insight.handbook.Lines;
import org.jspecify.annotations.Nullable;

/** A pile of A4 pages that is written on from top to bottom; a new page begins when one is full. */
final class Paper {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float TOP = PDRectangle.A4.getHeight() - 76;
    static final float BOTTOM = 70;
    static final float LEFT = 64;
    static final float RIGHT = WIDTH - 64;
    static final float MEASURE = RIGHT - LEFT;

    /** How bold is made from the one weight there is: letters get an outline this wide, of their size. */
    private static final float BOLD = 0.028f;

    /** A paragraph of so many lines or fewer is not parted. */
    private static final int TOGETHER = 3;

    private final PDDocument document;
    private final BookFont shapes;
    private final PDType0Font font;
    private final Structure structure;
    private final String title;
    private final String foot;
    private String head = "";
    private @Nullable PDPageContentStream ink;
    private PDPage page = new PDPage(PDRectangle.A4);
    private float y;

    Paper(PDDocument document, BookFont shapes, Structure structure, String title, String foot) throws IOException {
        this.document = document;
        this.shapes = shapes;
        this.font = PDType0Font.load(document, shapes.font(), true);
        this.structure = structure;
        this.title = title;
        this.foot = foot;
    }

    PDPage page() {
        return page;
    }

    float y() {
        return y;
    }

    /** Leaves room, unless a page has just begun. */
    void gap(float points) {
        if (y < TOP) y -= points;
    }

    /** Moves where the next line begins. */
    void down(float points) {
        y -= points;
    }

    /** Begins a page at the end of the pile, under a running head. */
    void next(String chapter) throws IOException {
        head = chapter;
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        turn(fresh, document.getNumberOfPages(), true);
    }

    /** Begins an empty page that lies in the pile already, its number counted from 1. */
    void turn(PDPage to, int number, boolean heads) throws IOException {
        close();
        page = to;
        ink = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        structure.page(page);
        y = TOP;
        if (heads) running(number);
    }

    void head(String chapter) {
        head = chapter;
    }

    private void running(int number) throws IOException {
        pen().beginMarkedContent(COSName.ARTIFACT);
        Style style = Style.RUNNING;
        float half = MEASURE / 2 - 10;
        put(style, fitted(title, style, half), LEFT, TOP + 28);
        String right = fitted(head, style, half);
        put(style, right, RIGHT - width(right, style), TOP + 28);
        put(style, fitted(foot, style, MEASURE - 60), LEFT, BOTTOM - 30);
        String page = Integer.toString(number);
        put(style, page, RIGHT - width(page, style), BOTTOM - 30);
        pen().setLineWidth(0.4f);
        pen().setStrokingColor(style.ink());
        pen().moveTo(LEFT, TOP + 22);
        pen().lineTo(RIGHT, TOP + 22);
        pen().stroke();
        pen().endMarkedContent();
    }

    void close() throws IOException {
        if (ink != null) ink.close();
        ink = null;
    }

    private PDPageContentStream pen() {
        if (ink == null) throw new IllegalStateException("no page is open");
        return ink;
    }

    /** Begins a page unless this much room is left on this one. */
    void keep(float points) throws IOException {
        if (y < TOP && y - points < BOTTOM) next(head);
    }

    /** How much room a paragraph takes, with what is left above it and what must follow it. */
    float height(String text, Style style) {
        return style.before() + lines(text, style).size() * style.leading() + style.keep();
    }

    private List<String> lines(String text, Style style) {
        return Lines.of(shapes.shown(text), MEASURE / style.size(), shapes::width);
    }

    /** Writes a paragraph, over as many pages as it takes; returns where its first line stands. */
    float write(String text, Style style, @Nullable String lang) throws IOException {
        return write(new Linked(shapes).add(text), style, lang);
    }

    /**
     * Writes a paragraph with links in it. No line of one stands alone at the foot of a page, nor, but for those of three
     * lines, at the head of the next.
     */
    float write(Linked text, Style style, @Nullable String lang) throws IOException {
        List<String> lines = Lines.of(text.shown(), MEASURE / style.size(), shapes::width);
        if (y < TOP) y -= style.before();
        int together = lines.size() <= TOGETHER ? lines.size() : 2;
        keep(together * style.leading() + style.keep());
        float first = y;
        boolean open = false;
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 2 && i > 1 && y - 2 * style.leading() < BOTTOM;
            if (last || y - style.leading() < BOTTOM) {
                if (open) pen().endMarkedContent();
                open = false;
                next(head);
            }
            if (!open) mark(style, lang);
            open = true;
            y -= style.leading();
            String line = lines.get(i);
            // Between two lines the breaking drops blanks alone.
            at = text.shown().indexOf(line, at);
            put(text, at, at + line.length(), style);
            at += line.length();
        }
        if (open) pen().endMarkedContent();
        return first;
    }

    private void put(Linked text, int from, int to, Style style) throws IOException {
        float base = y + (style.leading() - style.size()) / 2;
        float x = LEFT;
        int at = from;
        for (Linked.Link link : text.links()) {
            int begins = Math.max(link.from(), at);
            int ends = Math.min(link.to(), to);
            if (begins >= ends) continue;
            x = put(style, text.shown().substring(at, begins), x, base);
            float end = put(Style.BACK_LINK, text.shown().substring(begins, ends), x, base);
            link(new PDRectangle(x - 1, y, end - x + 2, style.leading()), link.target(), link.says());
            x = end;
            at = ends;
        }
        put(style, text.shown().substring(at, to), x, base);
    }

    /** Makes a place on this page lead somewhere. */
    void link(PDRectangle where, PDPageDestination target, String says) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(where);
        link.setDestination(target);
        link.setContents(says);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        List<PDAnnotation> links = page.getAnnotations();
        links.add(link);
    }

    /** A paragraph with links in it, none yet. */
    Linked linked() {
        return new Linked(shapes);
    }

    /** Writes one line with a number at the right and dots between them. */
    void writeEntry(String text, String number, Style style, float indent, @Nullable String lang) throws IOException {
        mark(style, lang);
        y -= style.leading();
        float base = y + (style.leading() - style.size()) / 2;
        String shown = fitted(text, style, MEASURE - indent - 50);
        put(style, shown, LEFT + indent, base);
        float from = LEFT + indent + width(shown, style) + 6;
        float end = RIGHT - width(number, style);
        put(style, number, end, base);
        pen().endMarkedContent();
        pen().beginMarkedContent(COSName.ARTIFACT);
        pen().setLineWidth(0.5f);
        pen().setStrokingColor(Style.RUNNING.ink());
        pen().setLineDashPattern(new float[] {0.5f, 3}, 0);
        pen().moveTo(from, base + 1);
        pen().lineTo(Math.max(from, end - 6), base + 1);
        pen().stroke();
        pen().setLineDashPattern(new float[0], 0);
        pen().endMarkedContent();
    }

    private void mark(Style style, @Nullable String lang) throws IOException {
        pen().beginMarkedContent(COSName.getPDFName(style.role()), structure.add(style.role(), page, lang));
    }

    /** Returns where it ends. */
    private float put(Style style, String text, float x, float base) throws IOException {
        if (text.isEmpty()) return x;
        PDPageContentStream pen = pen();
        pen.beginText();
        pen.setFont(font, style.size());
        pen.setNonStrokingColor(style.ink());
        if (style.bold()) {
            pen.setStrokingColor(style.ink());
            pen.setLineWidth(style.size() * BOLD);
        }
        pen.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.newLineAtOffset(x, base);
        pen.showText(text);
        pen.endText();
        return x + width(text, style);
    }

    private String fitted(String text, Style style, float room) {
        return Lines.fitted(shapes.shown(text).replace('\n', ' '), room / style.size(), shapes::width);
    }

    private float width(String text, Style style) {
        return (float) (text.codePoints().mapToDouble(shapes::width).sum() * style.size());
    }
}
