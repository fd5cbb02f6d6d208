package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.ChangeRules;
import org.fieldlore.credit.PointsReason;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.ReadRules;
import org.fieldlore.credit.Rule;
import org.fieldlore.credit.RuleBook;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The rules of points: everybody reads those in force, a manager makes those to come. */
@Named
@RequestScoped
public class RulesPage {
    @Inject
    private Here here;

    @Inject
    private ReadRules rules;

    @Inject
    private ChangeRules change;

    @Inject
    private ReadCredit credit;

    @Inject
    private RulesForm form;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable RuleBook book;
    private @Nullable List<ReadRules.Version> versions;

    /** Begins the form with the rules in force. */
    public void load() {
        if (isManager()) form.begin(getBook(), credit.today());
    }

    public String save() {
        change.from(
                Objects.requireNonNullElseGet(form.getDay(), credit::today),
                form.rules(),
                form.caps(),
                form.once(),
                form.consequence(),
                form.getNote(),
                here.viewer());
        return "/honours/rules.xhtml?faces-redirect=true&told=saved";
    }

    public RuleBook getBook() {
        if (book == null) book = rules.now();
        return Objects.requireNonNull(book);
    }

    /** One line of the rules in force. */
    public Rule rule(PointsReason reason) {
        return getBook().rule(reason);
    }

    public List<PointsReason> getReasons() {
        return form.getReasons();
    }

    public List<ReadRules.Version> getVersions() {
        if (versions == null) versions = rules.versions();
        return Objects.requireNonNull(versions);
    }

    /** The day on which a version begins, by the calendar that its maker chose it in. */
    public LocalDate begins(ReadRules.Version version) {
        return credit.day(version.startsAt());
    }

    public boolean isManager() {
        return here.viewer().is(Role.MANAGER) || here.viewer().is(Role.ADMINISTRATOR);
    }

    public boolean isSaved() {
        return "saved".equals(told);
    }
}
