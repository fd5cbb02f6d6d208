package org.fieldlore.knowledge;

/** What a reference is. */
public enum ReferenceSort {
    /** 指引 */
    GUIDE,
    /** 法规 */
    REGULATION,
    /** 理赔案例 */
    CLAIMS_CASE,
    /** 资讯 */
    NEWS
}
