package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.question.AskedRow;
import org.fieldlore.question.QuestionState;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.search.Lessons;
import org.fieldlore.search.usage.LogSettings;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.search.usage.ReadSearches.Which;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What people search for, what they do not find, and what search has learnt from it. */
@Named
@RequestScoped
public class SearchesPage {
    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int USUAL = 30;
    private static final int ROWS = 20;
    private static final int LESSONS = 6;
    private static final int MOST_EXPORTED = 10_000;

    @Inject
    private ReadSearches read;

    @Inject
    private ReadQuestions questions;

    @Inject
    private Lessons lessons;

    @Inject
    private LogSettings settings;

    @Inject
    private SearchLog log;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Integer days;

    @Inject
    @Param
    private @Nullable String which;

    @Inject
    @Param
    private @Nullable Integer page;

    private ReadSearches.@Nullable Sum sum;
    private @Nullable Page<ReadSearches.Row> rows;
    private @Nullable Map<String, AskedRow> asked;

    public ReadSearches.Sum getSum() {
        if (sum == null) sum = read.sum(since());
        return Objects.requireNonNull(sum);
    }

    public Page<ReadSearches.Row> getRows() {
        if (rows == null) rows = read.page(getWhich(), since(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> address(getDays(), getWhich()) + "&page=" + number);
    }

    /** Sends the list as a table, its first ten thousand rows. */
    public void export() throws IOException {
        Wordbook words = new Wordbook(here.getLocale());
        Csv csv = new Csv();
        csv.row(List.of("words", "asked", "people", "nothing", "opened").stream()
                .map(column -> words.of("office", "searches." + column))
                .toArray());
        Page<ReadSearches.Row> part;
        int from = 0;
        do {
            part = read.page(getWhich(), since(), new Page.Request(from, Page.Request.MAX_SIZE));
            for (ReadSearches.Row row : part.rows())
                csv.row(row.words(), row.asked(), row.people(), row.nothing(), row.opened());
            from += Page.Request.MAX_SIZE;
        } while (part.hasMore() && from < MOST_EXPORTED);
        csv.send("searches.csv");
    }

    /** Where the words are searched for again. */
    public String again(ReadSearches.Row row) {
        return "/library/search.xhtml?q=" + URLEncoder.encode(row.words(), StandardCharsets.UTF_8);
    }

    /** What colleagues were asked because of this gap, or null. */
    public @Nullable AskedRow asked(ReadSearches.Row row) {
        if (asked == null)
            asked = questions.because(
                    getRows().rows().stream().map(ReadSearches.Row::key).toList(), here.viewer());
        return asked.get(row.key());
    }

    /** Whether colleagues may be asked: it is a gap, and nobody is asked yet or the answer is not to be seen any more. */
    public boolean askable(ReadSearches.Row row) {
        AskedRow known = asked(row);
        return row.gap() && (known == null || known.state() == QuestionState.ANSWERED && known.title() == null);
    }

    public String ask(ReadSearches.Row row) {
        return "request.xhtml?words=" + URLEncoder.encode(row.words(), StandardCharsets.UTF_8);
    }

    public String address(int period, Which list) {
        return "?days=" + period + "&which=" + list;
    }

    public List<Lessons.View> getLessons() {
        return lessons.newest(LESSONS);
    }

    /** Takes a lesson out of use, or back into it. */
    public String use(long lesson, boolean wanted) {
        lessons.use(lesson, wanted);
        return "/office/searches.xhtml?faces-redirect=true";
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public int getDays() {
        return period(String.valueOf(days));
    }

    /** The period that somebody asked for, or the usual one. */
    static int period(@Nullable String days) {
        return PERIODS.stream()
                .filter(offered -> offered.toString().equals(days))
                .findFirst()
                .orElse(USUAL);
    }

    public List<Which> getLists() {
        return Arrays.asList(Which.values());
    }

    public Which getWhich() {
        return getLists().stream()
                .filter(list -> list.name().equals(which))
                .findFirst()
                .orElse(Which.MOST_ASKED);
    }

    /** How many notes were dropped since the portal started: there were too many, or they could not be written. */
    public long getDropped() {
        return log.dropped();
    }

    public int getFewest() {
        return settings.fewestPeople();
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(getDays()));
    }
}
