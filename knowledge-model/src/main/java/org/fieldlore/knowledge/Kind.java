package org.fieldlore.knowledge;

import java.util.List;
import java.util.Set;

/** What sort of expertise an item is, and the sections of its template in the order they are read. */
public enum Kind {
    /** Customer insight, 客户洞察: who, what we saw, evidence, so what. */
    INSIGHT(Set.of(Section.SEEN), Section.WHO, Section.SEEN, Section.EVIDENCE, Section.SO_WHAT),
    /** Sales experience, 销售经验: situation, what I did, what happened, when it works. */
    EXPERIENCE(
            Set.of(Section.SITUATION, Section.ACTION), Section.SITUATION, Section.ACTION, Section.RESULT, Section.WHEN),
    /** Frequently asked question, 常见问题: the title asks, the answer says; others ask the same in other words. */
    FAQ(Set.of(Section.ANSWER), Section.ANSWER, Section.SOURCE, Section.ASKED),
    /** Reference, 参考资料: a guide, regulation, claims case or news, mostly imported, and from when until when it holds. */
    REFERENCE(
            Set.of(Section.TEXT), Section.TEXT, Section.ISSUED, Section.SORT, Section.VALID_FROM, Section.VALID_UNTIL);

    private final Set<Section> required;
    private final List<Section> sections;

    Kind(Set<Section> required, Section... sections) {
        this.required = required;
        this.sections = List.of(sections);
    }

    public List<Section> sections() {
        return sections;
    }

    /** Whether an item of this kind cannot be submitted without the section. */
    public boolean requires(Section section) {
        return required.contains(section);
    }
}
