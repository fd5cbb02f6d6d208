package org.fieldlore.portal.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.grading.Entitlement;
import org.fieldlore.grading.KeepServices;
import org.fieldlore.grading.KeepServices.Entitled;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** Who gets which service. */
@Named
@RequestScoped
public class ServicesPage {
    @Inject
    private KeepServices keep;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    private @Nullable List<Entitled> rows;
    private final Map<String, String> set = new HashMap<>();
    private String zh = "";
    private String en = "";

    public List<Entitled> getRows() {
        List<Entitled> known = rows;
        if (known == null) {
            rows = known = keep.all();
            for (Entitled row : known)
                row.by().forEach((quadrant, entitlement) -> set.putIfAbsent(key(row, quadrant), entitlement.name()));
        }
        return known;
    }

    /** Where the choice for a service and a quadrant is kept. */
    public String key(Entitled row, Quadrant quadrant) {
        return row.service().id() + "." + quadrant;
    }

    /** Stores what differs. */
    public void save() {
        for (Entitled row : getRows())
            row.by().forEach((quadrant, before) -> {
                Entitlement now =
                        Entitlement.valueOf(Objects.requireNonNullElse(set.get(key(row, quadrant)), before.name()));
                if (now != before) keep.entitle(row.service().id(), quadrant, now, here.viewer());
            });
        tell("saved");
    }

    public void add() {
        keep.add(zh, en, here.viewer());
        zh = en = "";
        tell("added");
    }

    public void use(long service, boolean active) {
        keep.use(service, active, here.viewer());
        tell("saved");
    }

    private void tell(String key) {
        rows = null;
        String text = new Wordbook(here.getLocale()).of("services", key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    public Quadrant[] getQuadrants() {
        return Quadrant.values();
    }

    public Entitlement[] getEntitlements() {
        return Entitlement.values();
    }

    public Map<String, String> getSet() {
        return set;
    }

    public String getZh() {
        return zh;
    }

    public void setZh(@Nullable String zh) {
        this.zh = zh == null ? "" : zh;
    }

    public String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = en == null ? "" : en;
    }
}
