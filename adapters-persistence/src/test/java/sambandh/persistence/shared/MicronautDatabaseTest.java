package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MicronautDatabaseTest {
    @Test
    void the_pool_and_the_migrations_come_up_from_the_properties() throws SQLException {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.freshSchema().properties());
        properties.put("migrations.locations", "classpath:db/trial");

        try (ApplicationContext context = ApplicationContext.run(properties)) {
            DataSource pool = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
            assertThat(pool).isInstanceOfSatisfying(HikariDataSource.class, hikari -> {
                assertThat(hikari.getMaximumPoolSize()).isEqualTo(DatabaseSettings.POOL_SIZE);
                assertThat(hikari.getConnectionTimeout()).isEqualTo(2_000);
                assertThat(hikari.getTransactionIsolation()).isEqualTo("TRANSACTION_READ_COMMITTED");
            });
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT word FROM trial")) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("नमस्ते");
            }
        }
    }
}
