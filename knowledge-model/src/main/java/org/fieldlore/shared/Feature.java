package org.fieldlore.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a feature package and the features that it may use. One test reads these declarations and fails on every
 * dependency that is not among them, so the plan of the house is data and not a drawing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Feature {
    String name();

    /** Names of the features that this one may use; `shared` has to be listed as well. */
    String[] mayUse() default {};
}
