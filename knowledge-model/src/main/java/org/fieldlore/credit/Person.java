package org.fieldlore.credit;

import org.fieldlore.shared.AgentId;

/** Someone by name. */
public record Person(AgentId id, String nameZh, String nameEn) {
    /** The name as readers of a language write it. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
