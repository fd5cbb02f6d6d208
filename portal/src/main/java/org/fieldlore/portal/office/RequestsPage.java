package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.question.AskExperts;
import org.fieldlore.question.AskedRow;
import org.fieldlore.question.QuestionState;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What colleagues were asked, and what came of it. */
@Named
@RequestScoped
public class RequestsPage {
    private static final int ROWS = 20;
    private static final Set<String> TELLS = Set.of("answered", "sent", "withdrawn");

    @Inject
    private ReadQuestions questions;

    @Inject
    private AskExperts ask;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable Page<AskedRow> rows;

    public Page<AskedRow> getRows() {
        if (rows == null) rows = questions.all(here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(rows);
    }

    public Pager getPager() {
        return Pager.of(getRows(), ROWS, number -> "?page=" + number);
    }

    public String withdraw(long question) {
        ask.withdraw(new QuestionId(question), here.viewer());
        return "/office/requests.xhtml?faces-redirect=true&told=withdrawn";
    }

    /** How many days ago it was asked. */
    public long days(AskedRow row) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(row.askedAt(), ZoneId.systemDefault()), today());
    }

    public boolean overdue(AskedRow row) {
        return row.state() == QuestionState.OPEN && row.due().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
