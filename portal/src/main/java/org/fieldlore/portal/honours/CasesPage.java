package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.credit.DecideCase;
import org.fieldlore.credit.ReadCases;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Points that are held: a manager decides, those whom it concerns may say why it is not so. */
@Named
@RequestScoped
public class CasesPage {
    private static final int ROWS = 10;
    private static final Set<String> TELLS = Set.of("released", "clawed", "disputed");

    @Inject
    private Here here;

    @Inject
    private ReadCases cases;

    @Inject
    private DecideCase decide;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private final Map<Long, String> words = new HashMap<>();
    private @Nullable Page<ReadCases.View> toDecide;
    private @Nullable Page<ReadCases.View> mine;

    public String release(long id) {
        decide.release(id, said(id), here.viewer());
        return again("released");
    }

    public String clawBack(long id) {
        decide.clawBack(id, said(id), here.viewer());
        return again("clawed");
    }

    public String dispute(long id) {
        decide.dispute(id, said(id), here.viewer());
        return again("disputed");
    }

    private String said(long id) {
        return words.getOrDefault(id, "");
    }

    private static String again(String tell) {
        return "/honours/cases.xhtml?faces-redirect=true&told=" + tell;
    }

    public Page<ReadCases.View> getToDecide() {
        if (toDecide == null) toDecide = cases.toDecide(here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(toDecide);
    }

    public Pager getPager() {
        return Pager.of(getToDecide(), ROWS, number -> "?page=" + number);
    }

    public Page<ReadCases.View> getMine() {
        if (mine == null) mine = cases.mine(here.viewer(), Page.Request.first(ROWS));
        return Objects.requireNonNull(mine);
    }

    public boolean isManager() {
        return here.viewer().is(Role.MANAGER) || here.viewer().is(Role.ADMINISTRATOR);
    }

    /** What is typed beside each case. */
    public Map<Long, String> getWords() {
        return words;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
