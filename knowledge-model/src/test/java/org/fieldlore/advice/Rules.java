package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.fieldlore.rule.dmn.KieDecisionEngine;

/** The rules and the ranking as shipped, made ready once for all tests. */
public final class Rules {
    public static final StageRules SHIPPED = new StageRules(new KieDecisionEngine(), new NoneChanged());

    public static final RankingInForce RANKING =
            new RankingInForce(new NoFormula(), new LearntChances(noDatabase(), Clock.systemUTC()));

    private Rules() {}

    private static EntityManager noDatabase() {
        return (EntityManager) Proxy.newProxyInstance(
                Rules.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** As where nobody has changed the rules yet; it needs no database. */
    private static final class NoneChanged extends ReadStageRules {
        NoneChanged() {
            super(noDatabase(), Clock.systemUTC());
        }

        @Override
        public int inForce() {
            return 0;
        }
    }

    /** The same of the formula. */
    private static final class NoFormula extends ReadFormulas {
        NoFormula() {
            super(noDatabase(), Clock.systemUTC());
        }

        @Override
        public int inForce() {
            return 0;
        }
    }
}
