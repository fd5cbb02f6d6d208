package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.fieldlore.rule.dmn.KieDecisionEngine;

/** The rules as shipped, made ready once for all tests. */
public final class Rules {
    public static final StageRules SHIPPED = new StageRules(new KieDecisionEngine(), new NoneChanged());

    private Rules() {}

    /** As where nobody has changed the rules yet; it needs no database. */
    private static final class NoneChanged extends ReadStageRules {
        NoneChanged() {
            super(
                    (EntityManager) Proxy.newProxyInstance(
                            Rules.class.getClassLoader(),
                            new Class<?>[] {EntityManager.class},
                            (proxy, method, values) -> {
                                throw new UnsupportedOperationException(method.getName());
                            }),
                    Clock.systemUTC());
        }

        @Override
        public int inForce() {
            return 0;
        }
    }
}
