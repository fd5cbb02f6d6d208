package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.privacy.PersonalKind;
import org.fieldlore.privacy.ResidentNumber;
import org.fieldlore.privacy.Trace;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Words that stand for personal data in a text, in the language of that text: a stand-in, or something that fits many people. */
@RequestScoped
public class Generalised {
    private static final String SCREEN = "intake";

    @Inject
    private WriteForm form;

    @Inject
    private ReadCustomer customers;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private @Nullable CustomerView about;

    String mask(Trace trace, String lang) {
        return words(lang).of(SCREEN, "mask." + trace.kind());
    }

    /** A person by decade and sex where an identity number or the customer's page tells them; else what kind of thing it is. */
    String general(Trace trace, String lang) {
        if (trace.kind() == PersonalKind.RESIDENT_ID && trace.sure()) {
            String number = trace.text().replaceAll("[^\\dXx]", "").toUpperCase(Locale.ROOT);
            if (ResidentNumber.valid(number)) {
                int born = ResidentNumber.birth(number).orElseThrow().getYear();
                return person(LocalDate.now(clock).getYear() - born, ResidentNumber.female(number) ? "F" : "M", lang);
            }
        }
        if (trace.kind() == PersonalKind.NAME && trace.sure()) return customer(lang);
        return words(lang).of(SCREEN, "general." + trace.kind());
    }

    private String customer(String lang) {
        CustomerView view = about();
        Integer age = view == null ? null : view.derived().age();
        if (view == null || age == null) return words(lang).of(SCREEN, "general.NAME");
        Object gender = view.value(Fact.GENDER);
        return person(age, gender == Gender.F ? "F" : gender == Gender.M ? "M" : "", lang);
    }

    private @Nullable CustomerView about() {
        Long customer = form.getCustomer();
        if (about != null || customer == null) return about;
        try {
            about = customers.view(new CustomerId(customer), here.viewer());
        } catch (NotFound movedAway) {
            return null;
        }
        return about;
    }

    private static String person(int age, String sex, String lang) {
        return words(lang).of(SCREEN, "general.person" + sex, Integer.toString(age / 10 * 10));
    }

    private static Wordbook words(String lang) {
        return new Wordbook(Locale.forLanguageTag(lang.equals("zh") ? "zh-CN" : "en"));
    }
}
