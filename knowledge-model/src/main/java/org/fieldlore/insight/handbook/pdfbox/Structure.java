package org.fieldlore.insight.handbook.pdfbox;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * What is heading and what is text, in reading order, for screen readers (tagged PDF, ISO 32000-1, 14.7 and 14.8). Written with
 * plain dictionaries: a large book has a hundred thousand parts.
 */
final class Structure {
    private final COSDictionary root = new COSDictionary();
    private final List<COSArray> pages = new ArrayList<>();
    private final COSDictionary whole;
    private COSDictionary section;

    Structure() {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        whole = part("Document", root);
        section = whole;
    }

    private static COSDictionary part(String role, COSDictionary parent) {
        COSDictionary part = new COSDictionary();
        part.setItem(COSName.S, COSName.getPDFName(role));
        part.setItem(COSName.P, parent);
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) parent.setItem(COSName.K, kids = new COSArray());
        kids.add(part);
        return part;
    }

    /** Begins a part of the whole, such as a chapter, that takes what is added from now on. */
    void section(String role) {
        section = part(role, whole);
    }

    /** Notes that a page begins. */
    void page(PDPage page) {
        page.setStructParents(pages.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        pages.add(new COSArray());
    }

    /** Notes that a part begins on the page that began last; returns its number there. */
    int add(String role, PDPage page, @Nullable String lang) {
        COSDictionary part = part(role, section);
        COSArray here = pages.get(pages.size() - 1);
        part.setItem(COSName.PG, page);
        part.setItem(COSName.K, COSInteger.get(here.size()));
        if (lang != null) part.setString(COSName.LANG, lang);
        here.add(part);
        return here.size() - 1;
    }

    void finish(PDDocument document) {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
    }
}
