package org.fieldlore.advice;

import org.fieldlore.rule.dmn.KieDecisionEngine;

/** The rules as shipped, made ready once for all tests. */
public final class Rules {
    public static final StageRules SHIPPED = new StageRules(new KieDecisionEngine());

    private Rules() {}
}
