package sambandh.persistence.shared;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up before anybody is given a pool, over a connection of its own that waits as long as a migration
 * takes. (Micronaut's own runner, given such a connection, would run twice.)
 */
@Singleton
class Migrations implements BeanCreatedEventListener<DataSource> {
    private final Flyway flyway;
    private boolean areDone;

    Migrations(
            @Property(name = "migrations.url") String url,
            @Property(name = "migrations.user") String user,
            @Property(name = "migrations.password") String password,
            @Property(name = "migrations.locations") String locations) {
        flyway = Flyway.configure()
                .dataSource(url, user, password)
                .locations(locations)
                .outOfOrder(true)
                .load();
    }

    @Override
    public synchronized DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (!areDone) {
            flyway.migrate();
            areDone = true;
        }
        return event.getBean();
    }
}
