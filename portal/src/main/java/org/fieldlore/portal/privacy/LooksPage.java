package org.fieldlore.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.customer.LookPurpose;
import org.fieldlore.customer.LookRow;
import org.fieldlore.customer.ReadLooks;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Dates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Who looked at hidden values of customers, narrowed by purpose and name, as a list and as a file. */
@Named
@RequestScoped
public class LooksPage {
    private static final int ROWS = 25;

    @Inject
    private Here here;

    @Inject
    private Dates dates;

    @Inject
    private ReadLooks looks;

    @Inject
    @Param
    private @Nullable String purpose;

    @Inject
    @Param
    private @Nullable String who;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable Page<LookRow> found;

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form)) table().send("looks.csv");
    }

    public Page<LookRow> getFound() {
        if (found == null) found = read(Pager.request(page, ROWS));
        return Objects.requireNonNull(found);
    }

    private Page<LookRow> read(Page.Request rows) {
        return looks.page(getPurpose(), who, here.viewer(), rows);
    }

    public Pager getPager() {
        return Pager.of(getFound(), ROWS, number -> getAddress() + "&page=" + number);
    }

    /** The query of what is shown, to go on from. */
    public String getAddress() {
        LookPurpose chosen = getPurpose();
        return "?purpose=" + (chosen == null ? "" : chosen) + "&who="
                + URLEncoder.encode(getWho(), StandardCharsets.UTF_8);
    }

    /** What was shown, in words. */
    public String facts(LookRow row) {
        Wordbook words = new Wordbook(here.getLocale());
        return row.facts().stream()
                .map(fact -> words.of("counter", "fact." + fact))
                .collect(Collectors.joining(" · "));
    }

    /** Whether the customers' pages are open to whoever is here. */
    public boolean isLeading() {
        return here.viewer().is(Role.MANAGER);
    }

    public LookPurpose[] getPurposes() {
        return LookPurpose.values();
    }

    public @Nullable LookPurpose getPurpose() {
        return Arrays.stream(getPurposes())
                .filter(one -> one.name().equals(purpose))
                .findFirst()
                .orElse(null);
    }

    public String getWho() {
        return Objects.requireNonNullElse(who, "");
    }

    private Csv table() {
        Wordbook words = new Wordbook(here.getLocale());
        Csv table = new Csv()
                .row(
                        words.of("privacy", "looks.at"),
                        words.of("privacy", "looks.by"),
                        words.of("privacy", "looks.customer"),
                        words.of("privacy", "looks.purpose"),
                        words.of("privacy", "looks.words"),
                        words.of("privacy", "looks.facts"));
        Page<LookRow> rows;
        int from = 0;
        do {
            rows = read(new Page.Request(from, Page.Request.MAX_SIZE));
            for (LookRow row : rows.rows())
                table.row(
                        dates.moment(row.at()),
                        row.agent(here.getLang()),
                        row.name(),
                        words.code(row.purpose()),
                        row.words(),
                        facts(row));
            from += Page.Request.MAX_SIZE;
        } while (rows.hasMore());
        return table;
    }
}
