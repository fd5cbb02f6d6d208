package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.ReadRewards;
import org.fieldlore.credit.RedeemPoints;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What the people of a manager's branch asked for: decided here, and handed to payroll as a file. */
@Named
@RequestScoped
public class RedemptionsPage {
    private static final int ROWS = 15;
    private static final Set<String> TELLS = Set.of("approved", "refused", "saved");

    @Inject
    private Here here;

    @Inject
    private ReadRewards rewards;

    @Inject
    private ReadCredit credit;

    @Inject
    private RedeemPoints redeem;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    @Inject
    @Param
    private @Nullable String from;

    @Inject
    @Param
    private @Nullable String to;

    private final Map<Long, String> reasons = new HashMap<>();
    private @Nullable Page<ReadRewards.Wish> wishes;

    /** Turns away all but managers, and answers with a file when one was asked for. */
    public void open() throws IOException {
        if (!here.viewer().is(Role.MANAGER) && !here.viewer().is(Role.ADMINISTRATOR))
            throw new NotAllowed("redemptions");
        if ("csv".equals(form)) payroll().send("payroll-" + getFrom() + "-" + getTo() + ".csv");
    }

    public String approve(long id) {
        redeem.approve(id, here.viewer());
        return again("approved");
    }

    public String refuse(long id) {
        redeem.refuse(id, reasons.getOrDefault(id, ""), here.viewer());
        return again("refused");
    }

    private static String again(String tell) {
        return "/honours/redemptions.xhtml?faces-redirect=true&told=" + tell;
    }

    public Page<ReadRewards.Wish> getWishes() {
        if (wishes == null) wishes = rewards.toDecide(here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(wishes);
    }

    public Pager getPager() {
        return Pager.of(getWishes(), ROWS, number -> "?page=" + number);
    }

    /** What is typed beside each wish. */
    public Map<Long, String> getReasons() {
        return reasons;
    }

    public long getMe() {
        return here.viewer().agent().value();
    }

    /** First day of the payroll file; that of the last month when none was asked for. */
    public LocalDate getFrom() {
        return day(from, credit.today().minusMonths(1).withDayOfMonth(1));
    }

    /** Last day of the payroll file. */
    public LocalDate getTo() {
        return day(to, credit.today().withDayOfMonth(1).minusDays(1));
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private Csv payroll() {
        Wordbook words = new Wordbook(here.getLocale());
        Csv table = new Csv()
                .row(
                        words.of("honours", "pay.login"),
                        words.of("honours", "team.person"),
                        words.of("honours", "pay.branch"),
                        words.of("honours", "pay.earned"),
                        words.of("honours", "pay.redeemed"),
                        words.of("honours", "pay.cash"));
        for (ReadRewards.Pay pay : rewards.payroll(getFrom(), getTo(), here.viewer()))
            table.row(
                    pay.login(),
                    pay.agent().name(here.getLang()),
                    pay.branch(),
                    pay.earned(),
                    pay.redeemed(),
                    pay.cash());
        return table;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
