package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.customer.CustomValueRow;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What a customer has in the fields that the company added: to read, or to change in place. */
@Named
@RequestScoped
public class CustomerCustom {
    @Inject
    private CustomerPage page;

    @Inject
    private KeepCustomValues values;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable String edit;

    private final Map<String, String> entered = new HashMap<>();
    private @Nullable List<CustomValueRow> rows;

    public List<CustomValueRow> getRows() {
        List<CustomValueRow> known = rows;
        if (known == null) {
            rows = known = values.of(page.getView());
            for (CustomValueRow row : known) entered.putIfAbsent(row.field().key(), joined(row));
        }
        return known;
    }

    /** Stores what was changed, as far as it was, and shows the page with it. */
    public void save() throws IOException {
        Map<String, String> changed = new HashMap<>();
        for (CustomValueRow row : getRows()) {
            String now = Objects.requireNonNullElse(entered.get(row.field().key()), "");
            if (!now.equals(joined(row))) changed.put(row.field().key(), now);
        }
        values.keep(page.key(), here.viewer(), changed);
        String kept = new Wordbook(here.getLocale()).of("counter", "custom.kept");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, kept, null));
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + "/counter/customer.xhtml?id=" + page.key());
    }

    private static String joined(CustomValueRow row) {
        return String.join(", ", row.values());
    }

    /** The values as people read them. */
    public String told(CustomValueRow row) {
        Wordbook words = new Wordbook(here.getLocale());
        if (row.field().kind() == CustomKind.YES_NO && !row.values().isEmpty())
            return words.of("counter", "custom.yesNo." + row.values().get(0));
        return String.join(words.of("counter", "custom.and"), row.values());
    }

    /** How a value is entered: one of number, date, text, yesNo and choice. */
    public String input(CustomValueRow row) {
        return switch (row.field().kind()) {
            case NUMBER -> "number";
            case DATE -> "date";
            case YES_NO -> "yesNo";
            case CHOICE -> "choice";
            case TEXT, TAGS -> "text";
        };
    }

    public boolean isEditing() {
        return "custom".equals(edit) && page.getView().correctable();
    }

    public Map<String, String> getEntered() {
        return entered;
    }
}
