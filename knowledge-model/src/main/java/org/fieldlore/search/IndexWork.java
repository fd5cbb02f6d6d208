package org.fieldlore.search;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that people or the outbox do with the index. It runs outside any transaction, since a slow disk must not hold
 * database locks; what it reads from the database are transactions of their own.
 */
@Stereotype
@Singleton
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IndexWork {}
