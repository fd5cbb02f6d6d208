package org.fieldlore.portal.satisfaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Figures;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.Nps;
import org.fieldlore.segment.ReadSatisfaction;
import org.fieldlore.segment.Satisfaction;
import org.fieldlore.segment.Satisfaction.Group;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Recommendation and satisfaction by touchpoint, month, branch and segment, and what customers are dissatisfied with. */
@Named
@RequestScoped
public class SatisfactionPage {
    private static final String SCREEN = "satisfaction";

    @Inject
    private ReadSatisfaction read;

    @Inject
    private Here here;

    @Inject
    private Figures figures;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable Satisfaction told;

    /** What groups are made by. */
    public enum By {
        TOUCHPOINT,
        MONTH,
        BRANCH,
        SEGMENT
    }

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form)) table().send("satisfaction.csv");
    }

    public Satisfaction getTold() {
        Satisfaction known = told;
        if (known == null) told = known = read.of(here.viewer());
        return known;
    }

    public By[] getBys() {
        return By.values();
    }

    public List<Group> groups(By by) {
        return switch (by) {
            case TOUCHPOINT -> getTold().touchpoints();
            case MONTH -> getTold().months();
            case BRANCH -> getTold().branches();
            case SEGMENT -> getTold().segments();
        };
    }

    public String name(By by, Group group) {
        return switch (by) {
            case TOUCHPOINT -> words().code("touchpoint.", group.code());
            case MONTH -> words().month(YearMonth.parse(group.code()).atDay(1));
            case BRANCH, SEGMENT -> group.name(here.getLang());
        };
    }

    /** A count, or that it is too small to be told. */
    public String count(@Nullable Long value) {
        return value == null ? words().of(SCREEN, "few", figures.getLeast()) : words().number(value);
    }

    /** The score with its bounds, or that too few stand behind it to be told. */
    public String nps(@Nullable Nps nps) {
        return nps == null
                ? words().of(SCREEN, "nps.few", figures.getLeast())
                : words().of(SCREEN, "bounds", signed(nps.value()), signed(nps.least()), signed(nps.most()));
    }

    private static String signed(int value) {
        return value > 0 ? "+" + value : String.valueOf(value);
    }

    /** Whether complaints, which name people, are open to whoever is here. */
    public boolean isLeading() {
        return here.viewer().is(Role.MANAGER);
    }

    private Csv table() {
        Csv table = new Csv()
                .row(
                        words().of(SCREEN, "by"),
                        words().of(SCREEN, "group"),
                        words().of(SCREEN, "answered"),
                        words().of(SCREEN, "nps"),
                        words().of(SCREEN, "least"),
                        words().of(SCREEN, "most"),
                        words().of(SCREEN, "mean"));
        for (By by : By.values())
            for (Group group : groups(by)) {
                Nps nps = group.nps();
                table.row(
                        words().of(SCREEN, "by." + by),
                        name(by, group),
                        count(group.answered()),
                        nps == null ? nps(nps) : nps.value(),
                        nps == null ? null : nps.least(),
                        nps == null ? null : nps.most(),
                        by == By.TOUCHPOINT ? group.mean() : null);
            }
        for (Satisfaction.Cause cause : getTold().causes())
            table.row(
                    words().of(SCREEN, "causes"),
                    words().code("dissatisfaction.", cause.reason().name()),
                    count(cause.customers()));
        return table;
    }

    private Wordbook words() {
        return new Wordbook(here.getLocale());
    }
}
