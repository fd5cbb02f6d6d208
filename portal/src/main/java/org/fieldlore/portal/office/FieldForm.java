package org.fieldlore.portal.office;

import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomFieldDraft;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomKind;
import org.jspecify.annotations.Nullable;

/** What is entered of a field of the company. */
public class FieldForm {
    private String key = "";
    private String labelZh = "";
    private String labelEn = "";
    private String helpZh = "";
    private String helpEn = "";
    private CustomKind kind = CustomKind.TEXT;
    private String choices = "";
    private Clearance seenBy = Clearance.COLLEAGUE;

    void show(CustomFieldRow row) {
        key = row.key();
        labelZh = row.labelZh();
        labelEn = row.labelEn();
        helpZh = row.helpZh();
        helpEn = row.helpEn();
        kind = row.kind();
        choices = String.join("\n", row.choices());
        seenBy = row.seenBy();
    }

    CustomFieldDraft draft() {
        return new CustomFieldDraft(
                key.strip(), labelZh, labelEn, helpZh, helpEn, kind, List.of(choices.split("\\R")), seenBy);
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = text(key);
    }

    public String getLabelZh() {
        return labelZh;
    }

    public void setLabelZh(@Nullable String labelZh) {
        this.labelZh = text(labelZh);
    }

    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(@Nullable String labelEn) {
        this.labelEn = text(labelEn);
    }

    public String getHelpZh() {
        return helpZh;
    }

    public void setHelpZh(@Nullable String helpZh) {
        this.helpZh = text(helpZh);
    }

    public String getHelpEn() {
        return helpEn;
    }

    public void setHelpEn(@Nullable String helpEn) {
        this.helpEn = text(helpEn);
    }

    public CustomKind getKind() {
        return kind;
    }

    public void setKind(CustomKind kind) {
        this.kind = kind;
    }

    public String getChoices() {
        return choices;
    }

    public void setChoices(@Nullable String choices) {
        this.choices = text(choices);
    }

    public Clearance getSeenBy() {
        return seenBy;
    }

    public void setSeenBy(Clearance seenBy) {
        this.seenBy = seenBy;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
