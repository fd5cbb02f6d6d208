package org.fieldlore.portal.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.shared.Database;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the portal up in order: schema, demo data when asked for, then the pump. The application is ready when it is done. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
    @Resource(lookup = Database.JNDI)
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DemoData demo;

    @Inject
    private Pump pump;

    @Inject
    @ConfigProperty(name = "fieldlore.outbox.pause-ms")
    private long pauseMillis;

    private @Nullable ScheduledFuture<?> pumping;

    @PostConstruct
    void start() {
        Flyway.configure().dataSource(source).load().migrate();
        demo.load();
        pumping = executor.scheduleWithFixedDelay(pump::drain, 0, pauseMillis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (pumping != null) pumping.cancel(false);
    }
}
