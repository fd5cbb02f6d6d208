package org.fieldlore.graph;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something that is done with the graph. It runs outside any transaction, since a slow disk must not hold database locks. */
@Stereotype
@Singleton
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GraphWork {}
