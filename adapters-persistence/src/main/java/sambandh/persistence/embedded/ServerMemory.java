package sambandh.persistence.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much of this machine's memory the server may keep data in: an eighth, between 128 MB and 1 GB. */
final class ServerMemory {
    private static final long LEAST = 128;
    private static final long MOST = 1_024;
    private static final long SHARE = 8;

    private ServerMemory() {}

    static long cacheMegabytes() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return cacheMegabytes(system.getTotalMemorySize() >> 20);
    }

    static long cacheMegabytes(long machineMegabytes) {
        return Math.clamp(machineMegabytes / SHARE, LEAST, MOST);
    }
}
