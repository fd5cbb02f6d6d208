package org.fieldlore.credit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is called and costs.
 *
 * @param points 1..1,000,000
 * @param stock pieces left, or null without limit
 * @param cash what payroll pays out, with two decimals at most; null for goods
 * @param offered whether it can be asked for
 */
public record RewardTerms(
        String nameZh,
        String nameEn,
        int points,
        @Nullable Integer stock,
        @Nullable BigDecimal cash,
        boolean offered) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
