package org.fieldlore.people;

import org.fieldlore.shared.AgentId;

/** What any colleague may know of a person: the name and the branch. */
public record Colleague(AgentId id, String nameZh, String nameEn, String branchZh, String branchEn) {
    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** The name in the other language. */
    public String otherName(String lang) {
        return lang.startsWith("zh") ? nameEn : nameZh;
    }

    /** The branch's name in a language: Chinese for "zh", English for any other. */
    public String branch(String lang) {
        return lang.startsWith("zh") ? branchZh : branchEn;
    }
}
