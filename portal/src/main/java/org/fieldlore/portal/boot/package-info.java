/** Starts what runs without being asked: migrations, demo data, the outbox pump, health checks. It shows nothing. */
@NullMarked
package org.fieldlore.portal.boot;

import org.jspecify.annotations.NullMarked;
