package org.fieldlore.portal.actuary;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fieldlore.insight.Count;
import org.fieldlore.insight.InsightItem;
import org.fieldlore.insight.SegmentInsight;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** Segments as tables to take away; what the pages suppress stays suppressed. */
final class SegmentTables {
    private final ResourceBundle words;
    private final ResourceBundle shared;
    private final String lang;
    private final String unit;
    private final int least;

    /** Premiums are in this currency, the house's. */
    SegmentTables(Locale locale, String currency, int least) {
        this.words = ResourceBundle.getBundle("org.fieldlore.portal.actuary.actuary", locale);
        this.shared = ResourceBundle.getBundle("org.fieldlore.portal.shell.shell", locale);
        this.least = least;
        this.lang = locale.getLanguage();
        this.unit = new Wordbook(locale).unit(currency);
    }

    Csv list(List<SegmentInsight> segments) {
        Csv table = new Csv()
                .row(
                        words.getString("segment"),
                        words.getString("goal"),
                        words.getString("customers"),
                        MessageFormat.format(words.getString("premium"), unit),
                        words.getString("policies"),
                        words.getString("claims"),
                        words.getString("insights"),
                        words.getString("experiences"),
                        words.getString("faqs"),
                        words.getString("agents"),
                        words.getString("evidence.customers"),
                        words.getString("growth"));
        for (SegmentInsight s : segments)
            table.row(
                    s.name(lang),
                    s.goal(lang),
                    told(s.book().customers()),
                    s.book().premium(),
                    s.book().policies(),
                    s.book().claims(),
                    s.lore().insights(),
                    s.lore().experiences(),
                    s.lore().faqs(),
                    s.lore().agents(),
                    told(s.lore().customers()),
                    s.lore().addedIn90Days());
        return table;
    }

    Csv one(SegmentSheet sheet, List<InsightItem> items) {
        SegmentInsight segment = sheet.segment();
        Csv table = new Csv()
                .row(words.getString("segment"), segment.name(lang))
                .row(words.getString("goal"), segment.goal(lang));
        for (String condition : sheet.rule()) table.row(words.getString("rule"), condition);
        table.row(words.getString("customers"), told(segment.book().customers()));
        figure(table, "premiumEach", sheet.own().premium(), sheet.book().premium());
        figure(table, "policiesEach", sheet.own().policies(), sheet.book().policies());
        figure(table, "claimsEach", sheet.own().claims(), sheet.book().claims());
        table.row(
                words.getString("item"),
                words.getString("kind"),
                words.getString("agents"),
                words.getString("evidence.customers"));
        for (InsightItem item : items)
            table.row(item.title(), shared.getString("kind." + item.kind()), item.agents(), told(item.customers()));
        return table;
    }

    private void figure(Csv table, String key, @Nullable BigDecimal own, @Nullable BigDecimal book) {
        table.row(MessageFormat.format(words.getString(key), unit), own, words.getString("book"), book);
    }

    private Object told(Count count) {
        Long value = count.value();
        return value == null ? MessageFormat.format(words.getString("few"), least) : value;
    }
}
