package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.ChangedMeanwhile;
import org.fieldlore.customer.CorrectCustomer;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Fact;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.portal.shell.Words;
import org.jspecify.annotations.Nullable;

/** The form that puts facts about a customer right, in place of the facts. */
@Named
@RequestScoped
public class CustomerFactsForm {
    @Inject
    private CorrectCustomer correct;

    @Inject
    private CustomerPage page;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private final Corrections corrections = new Corrections();
    private @Nullable List<FactField> fields;
    private @Nullable Integer version;
    private boolean conflict;

    public List<FactField> getFields() {
        List<FactField> known = fields;
        if (known == null) {
            fields = known = FactField.of(page.getView());
            if (!faces.isPostback()) corrections.begin(page.getView());
        }
        return known;
    }

    /** Stores what was touched. After a conflict the entries stay, and saving again is a decision. */
    public void save() throws IOException {
        try {
            correct.correct(page.key(), here.viewer(), getVersion(), corrections.touched());
        } catch (ChangedMeanwhile meanwhile) {
            CustomerView now = page.again();
            corrections.meanwhile(now);
            version = now.version();
            conflict = true;
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.of(meanwhile), null));
            return;
        }
        page.told("facts.saved");
    }

    /** What stands there now, when it is not what was entered and there was a conflict; else empty. */
    public String other(String name) {
        Fact fact = Fact.valueOf(name);
        boolean differs = conflict && corrections.touched().containsKey(fact);
        if (!differs) return "";
        return FactRow.text(fact, page.getView().value(fact), new Wordbook(here.getLocale()), settings.currency());
    }

    public int getVersion() {
        Integer known = version;
        if (known == null) version = known = page.getView().version();
        return known;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Map<String, String> getWas() {
        return corrections.was();
    }

    public Map<String, String> getEntered() {
        return corrections.entered();
    }
}
