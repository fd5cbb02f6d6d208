package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.fieldlore.credit.Nudges;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.TeamMember;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Csv;
import org.fieldlore.portal.shell.Dates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The people of a manager's branch: what each gave, what came of it, and who was not heard yet. */
@Named
@RequestScoped
public class TeamPage {
    @Inject
    private Here here;

    @Inject
    private Dates dates;

    @Inject
    private ReadCredit credit;

    @Inject
    @Param
    private @Nullable String sort;

    @Inject
    @Param(name = "as")
    private @Nullable String form;

    @Inject
    private Nudges nudges;

    @Inject
    @Param
    private @Nullable Integer nudged;

    private String words = "";
    private @Nullable List<TeamMember> team;
    private @Nullable Map<AgentId, Instant> last;

    /** Turns away all but managers, and answers with a file when one was asked for. */
    public void open() throws IOException {
        if (!here.viewer().is(Role.MANAGER)) throw new NotAllowed("team");
        if ("csv".equals(form)) table().send("team.csv");
    }

    public List<TeamMember> getTeam() {
        if (team == null)
            team = TeamSort.of(sort).sorted(credit.teamOf(here.viewer().branch(), here.viewer()));
        return Objects.requireNonNull(team);
    }

    /** Those who never contributed. */
    public List<TeamMember> getSilent() {
        return getTeam().stream().filter(TeamMember::neverContributed).toList();
    }

    /** Says a word to all who never contributed and were not spoken to this month. */
    public String nudge() {
        return "/honours/team.xhtml?faces-redirect=true&nudged=" + nudges.send(words, here.viewer());
    }

    /** When somebody was nudged last; empty when never. */
    public String nudgedOn(AgentId agent) {
        if (last == null) last = nudges.last(here.viewer());
        return dates.day(last.get(agent));
    }

    /** How many were just nudged; null when that was not asked for. */
    public @Nullable Integer getNudged() {
        return nudged;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    public List<String> getSorts() {
        return Arrays.stream(TeamSort.values()).map(TeamSort::key).toList();
    }

    public String getSort() {
        return TeamSort.of(sort).key();
    }

    private Csv table() {
        ResourceBundle words = ResourceBundle.getBundle("org.fieldlore.portal.honours.honours", here.getLocale());
        Csv table = new Csv()
                .row(
                        words.getString("team.person"),
                        words.getString("team.contributions"),
                        words.getString("team.adopted"),
                        words.getString("team.uses"),
                        words.getString("team.points"),
                        words.getString("team.last"));
        for (TeamMember member : getTeam())
            table.row(
                    member.person().name(here.getLang()),
                    member.contributions(),
                    member.adopted(),
                    member.uses(),
                    member.points(),
                    dates.day(member.lastContribution()));
        return table;
    }
}
