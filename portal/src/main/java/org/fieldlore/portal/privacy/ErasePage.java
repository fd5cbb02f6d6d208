package org.fieldlore.portal.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.customer.EraseCustomer;
import org.fieldlore.customer.Erased;
import org.fieldlore.customer.ErasureReason;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Where administrators erase a person who asked for it, by the number and the whole name that the request states. */
@Named
@RequestScoped
public class ErasePage {
    @Inject
    private Here here;

    @Inject
    private FindCustomers find;

    @Inject
    private EraseCustomer erase;

    @Inject
    private Forgetting forgetting;

    @Inject
    private FacesContext faces;

    private String number = "";
    private String name = "";
    private @Nullable ErasureReason reason;

    /** Turns away all but administrators. */
    public void open() {
        if (!here.viewer().is(Role.ADMINISTRATOR)) throw new NotAllowed("erase");
    }

    public void erase() {
        CustomerId customer =
                find.byExternalId(number.strip(), here.viewer()).orElseThrow(() -> new NotFound("customer", number));
        Erased erased = erase.erase(customer, here.viewer(), name, Objects.requireNonNull(reason), forgetting);
        String told = new Wordbook(here.getLocale()).of("privacy", "erase.done", erased.policies(), erased.texts());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, told, null));
        number = "";
        name = "";
        reason = null;
    }

    public ErasureReason[] getReasons() {
        return ErasureReason.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable ErasureReason getReason() {
        return reason;
    }

    public void setReason(@Nullable ErasureReason reason) {
        this.reason = reason;
    }
}
