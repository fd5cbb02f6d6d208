package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.LedgerLine;
import org.fieldlore.credit.Person;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.Statement;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Dates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Somebody's own account statement of a month, on the page and as a file. */
@Named
@RequestScoped
public class StatementPage {
    private static final int MONTHS = 12;

    @Inject
    private Here here;

    @Inject
    private Dates dates;

    @Inject
    private ReadCredit credit;

    @Inject
    @Param
    private @Nullable String month;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    private @Nullable Statement statement;

    /** Answers with a file when one was asked for. */
    public void open() throws IOException {
        if ("csv".equals(form)) table().send("points-" + getMonth() + ".csv");
    }

    public Statement getStatement() {
        YearMonth chosen = chosen();
        if (statement == null)
            statement = credit.statement(here.viewer().agent(), chosen.atDay(1), chosen.atEndOfMonth());
        return Objects.requireNonNull(statement);
    }

    /** The month that was asked for; the current one when none was, or it is none. */
    public String getMonth() {
        return chosen().toString();
    }

    private YearMonth chosen() {
        try {
            if (month != null) return YearMonth.parse(month);
        } catch (DateTimeException e) {
            return YearMonth.from(credit.today());
        }
        return YearMonth.from(credit.today());
    }

    /** The last twelve months, newest first. */
    public List<String> getMonths() {
        List<String> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++)
            months.add(YearMonth.from(credit.today()).minusMonths(i).toString());
        return months;
    }

    private Csv table() {
        Wordbook words = new Wordbook(here.getLocale());
        Csv table = new Csv()
                .row(
                        words.of("honours", "statement.posted"),
                        words.of("honours", "ledger.why"),
                        words.of("honours", "ledger.item"),
                        words.of("honours", "ledger.rule"),
                        words.of("honours", "ledger.points"),
                        words.of("honours", "balance"));
        table.row(
                words.of("honours", "statement.before"),
                "",
                "",
                "",
                "",
                getStatement().before());
        for (Statement.Entry entry : getStatement().entries()) {
            LedgerLine line = entry.line();
            Person by = line.by();
            table.row(
                    dates.moment(line.happenedAt()),
                    words.of("shell", "line." + line.code(), by == null ? "" : by.name(here.getLang())),
                    line.title(),
                    line.ruleVersion(),
                    line.points(),
                    entry.balance());
        }
        return table;
    }
}
