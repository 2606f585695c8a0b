package sambandh.persistence.shared;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MySQLContainer;

/** MySQL in a container, for those who ask for it and have a Docker engine. Apart, so that nobody else loads its classes. */
final class DockerMySql {
    private DockerMySql() {}

    static DatabaseSettings start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("SAMBANDH_TEST_DB=docker, but no Docker engine answers.");
        }
        MySQLContainer<?> container = new MySQLContainer<>("mysql:8.4").withDatabaseName("sambandh");
        container.start();
        // Testcontainers itself removes the container when this JVM ends
        return new DatabaseSettings(container.getJdbcUrl(), "root", container.getPassword());
    }
}
