package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.ContentStandard;
import org.fieldlore.people.GrantLicence;
import org.fieldlore.people.Licence;
import org.fieldlore.people.LicenceRow;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The licences of a branch, and what its people could do better: for its manager and coaches. */
@Named
@RequestScoped
public class LicencesPage {
    @Inject
    private GrantLicence licences;

    @Inject
    private ContentStandard standard;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable List<LicenceRow> rows;
    private @Nullable Map<AgentId, ContentStandard.Standing> standings;
    private @Nullable Long person;
    private @Nullable Licence licence;
    private @Nullable String reason;

    /** Turns away all but those who look after licences. */
    public void load() {
        getRows();
    }

    public List<LicenceRow> getRows() {
        if (rows == null) rows = licences.ofBranch(here.viewer());
        return Objects.requireNonNull(rows);
    }

    /** Those whose licence can be changed here: nobody's own. */
    public List<LicenceRow> getOthers() {
        return getRows().stream()
                .filter(row -> !row.agent().equals(here.viewer().agent()))
                .toList();
    }

    /** What reviewers said of somebody's work, or null before the first review. */
    public ContentStandard.@Nullable Standing standing(LicenceRow row) {
        if (standings == null)
            standings = standard.ofBranch(here.viewer()).stream()
                    .collect(Collectors.toMap(one -> one.author().id(), Function.identity()));
        return Objects.requireNonNull(standings).get(row.agent());
    }

    public String grant() {
        licences.grant(
                new AgentId(Objects.requireNonNullElse(person, 0L)),
                Objects.requireNonNullElse(licence, Licence.CANDIDATE),
                Objects.requireNonNullElse(reason, ""),
                here.viewer());
        return "/honours/licences.xhtml?faces-redirect=true&told=granted";
    }

    public List<Licence> getLicences() {
        return Arrays.asList(Licence.values());
    }

    public boolean isTold() {
        return "granted".equals(told);
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
    }

    public @Nullable Licence getLicence() {
        return licence;
    }

    public void setLicence(@Nullable Licence licence) {
        this.licence = licence;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
