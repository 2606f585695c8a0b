package sambandh.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMemoryTest {
    @Test
    void the_server_keeps_an_eighth_of_the_memory_within_limits() {
        assertThat(ServerMemory.cacheMegabytes(500)).isEqualTo(128);
        assertThat(ServerMemory.cacheMegabytes(4_096)).isEqualTo(512);
        assertThat(ServerMemory.cacheMegabytes(65_536)).isEqualTo(1_024);
    }
}
