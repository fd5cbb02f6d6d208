package org.fieldlore.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.Required;

/** An office of the company that agents belong to. */
@Entity
@Table(name = "branch")
public class Branch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    protected Branch() {}

    public Branch(String code, String nameZh, String nameEn) {
        this.code = Required.text("code", code, 40);
        this.nameZh = Required.text("name", nameZh, 120);
        this.nameEn = Required.text("name", nameEn, 120);
    }

    public BranchId id() {
        return new BranchId(id);
    }

    public String code() {
        return code;
    }

    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
