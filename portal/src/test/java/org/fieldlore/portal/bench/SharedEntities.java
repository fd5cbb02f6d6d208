package org.fieldlore.portal.bench;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.fieldlore.shared.Db;

/** An entity manager for use cases that are made once for all threads, as the server has it: each thread has the transaction of its own. */
final class SharedEntities {
    private final Db db;
    private final ThreadLocal<EntityManager> own = new ThreadLocal<>();
    final EntityManager em = (EntityManager) Proxy.newProxyInstance(
            SharedEntities.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                try {
                    return method.invoke(own.get(), args);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    SharedEntities(Db db) {
        this.db = db;
    }

    void run(Runnable work) {
        db.run(open -> {
            own.set(open);
            work.run();
        });
    }
}
