package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.ReadStory;
import org.fieldlore.customer.RecordVoice;
import org.fieldlore.customer.StoryKind;
import org.fieldlore.grading.RecordExperience;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.primefaces.PrimeFaces;

/** The story of the customer of the page, narrowed to a part of it, and longer on demand. */
@Named
@RequestScoped
public class CustomerStory {
    private static final int STEP = 20, MOST = 500;

    @Inject
    private ReadStory read;

    @Inject
    private RecordVoice voices;

    @Inject
    private RecordExperience experiences;

    @Inject
    private CustomerPage page;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    @Inject
    @Param(name = "story")
    private @Nullable String part;

    @Inject
    @Param
    private @Nullable String show;

    private ReadStory.@Nullable Story story;

    public List<Timeline.Month> getMonths() {
        return new Timeline(new Wordbook(here.getLocale()), LocalDate.now(clock)).of(story().newest());
    }

    public boolean isMore() {
        return story().more() && shown() < MOST;
    }

    /** How many are shown after asking for more. */
    public int getNext() {
        return Math.min(MOST, shown() + STEP);
    }

    /** The newest complaints and answers to surveys, read along with the story. */
    List<Happening> voices() {
        return story().voices();
    }

    private ReadStory.Story story() {
        ReadStory.Story known = story;
        if (known == null)
            story = known = read.of(page.getView(), here.viewer(), getPart().kinds(), shown());
        return known;
    }

    private int shown() {
        return show == null || !show.matches("[1-9]\\d{0,3}") ? STEP : Math.min(MOST, Integer.parseInt(show));
    }

    public Timeline.Part getPart() {
        return Timeline.Part.of(part);
    }

    public Timeline.Part[] getParts() {
        return Timeline.Part.values();
    }

    /** Takes back what whoever is here entered. Parameters: kind, entry. */
    public void takeBack() {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        StoryKind kind = StoryKind.valueOf(sent.getOrDefault("kind", ""));
        long entry = Long.parseLong(sent.getOrDefault("entry", ""));
        if (kind == StoryKind.EXPERIENCE) experiences.undo(entry, here.viewer());
        else voices.takeBack(kind, entry, here.viewer());
        PrimeFaces.current().ajax().addCallbackParam("undone", true);
    }
}
