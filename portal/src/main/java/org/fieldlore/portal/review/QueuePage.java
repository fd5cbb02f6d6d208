package org.fieldlore.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.QueueFilter;
import org.fieldlore.knowledge.QueueRow;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What waits for this reviewer, oldest first. */
@Named
@RequestScoped
public class QueuePage {
    private static final int ROWS = 20;
    static final Set<String> TOLD = Set.of("approved", "asked", "rejected");

    @Inject
    private ReadKnowledge read;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param
    private @Nullable String lang;

    @Inject
    @Param
    private @Nullable String text;

    @Inject
    @Param
    private @Nullable Integer from;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable Page<QueueRow> page;

    public Page<QueueRow> getPage() {
        Page<QueueRow> known = page;
        if (known == null) page = known = read.queue(here.viewer(), filter(), new Page.Request(first(), ROWS));
        return known;
    }

    private QueueFilter filter() {
        Kind wanted = getKinds().stream()
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new QueueFilter(wanted, filled(lang), filled(text));
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private int first() {
        return from == null ? 0 : Math.max(0, from) / ROWS * ROWS;
    }

    public List<Kind> getKinds() {
        return Arrays.asList(Kind.values());
    }

    public boolean isFiltered() {
        return !filter().equals(QueueFilter.ALL);
    }

    public Pager getPager() {
        String address = "?kind=" + encoded(kind) + "&lang=" + encoded(lang) + "&text=" + encoded(text);
        return Pager.of(getPage(), ROWS, number -> address + "&from=" + (number - 1) * ROWS);
    }

    private static String encoded(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was just decided, or null. */
    public @Nullable String getTold() {
        return told != null && TOLD.contains(told) ? told : null;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public @Nullable String getLang() {
        return lang;
    }

    public @Nullable String getText() {
        return text;
    }
}
