package org.fieldlore.portal.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.customer.DefineCustomFields;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The fields that the company adds to its customers: defined and reworded one at a time, moved, retired and brought back. */
@Named
@RequestScoped
public class FieldsPage {
    private static final String AGAIN = "/office/fields.xhtml?faces-redirect=true&told=";
    private static final Set<String> TELLS = Set.of("defined", "retired", "restored", "moved");
    private static final List<Clearance> SEEING = List.of(Clearance.COLLEAGUE, Clearance.MANAGER, Clearance.OWN);

    @Inject
    private DefineCustomFields define;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String told;

    private final FieldForm form = new FieldForm();
    private @Nullable List<CustomFieldRow> rows;

    @PostConstruct
    void open() {
        getRows().stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .ifPresent(form::show);
    }

    public String save() {
        if (id == null) define.define(here.viewer(), form.draft());
        else define.redefine(id, here.viewer(), form.draft());
        return AGAIN + "defined";
    }

    public String retire(long field) {
        define.retire(field, here.viewer());
        return AGAIN + "retired";
    }

    public String restore(long field) {
        define.restore(field, here.viewer());
        return AGAIN + "restored";
    }

    public String moveUp(long field) {
        define.moveUp(field, here.viewer());
        return AGAIN + "moved";
    }

    public List<CustomFieldRow> getRows() {
        List<CustomFieldRow> known = rows;
        if (known == null) rows = known = define.all(here.viewer());
        return known;
    }

    public FieldForm getForm() {
        return form;
    }

    /** The field that is being changed; null while a new one is defined. */
    public @Nullable Long getId() {
        return id;
    }

    public CustomKind[] getKinds() {
        return CustomKind.values();
    }

    public List<Clearance> getSeeing() {
        return SEEING;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
