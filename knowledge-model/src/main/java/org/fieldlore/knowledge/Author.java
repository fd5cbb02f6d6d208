package org.fieldlore.knowledge;

import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;

/** A person as knowledge names them: beside what they wrote or decided. */
public record Author(
        AgentId id, String nameZh, String nameEn, BranchId branch, String branchNameZh, String branchNameEn) {
    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** The branch's name in a language: Chinese for "zh", English for any other. */
    public String branchName(String lang) {
        return lang.startsWith("zh") ? branchNameZh : branchNameEn;
    }
}
