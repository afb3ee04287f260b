package veduta.ml.engine.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContainerMemoryTest {
    @TempDir private Path root;

    private void second(String group, String most, long used, String statistics) throws Exception {
        write(root.resolve(group), "memory.max", most, "memory.current", used, statistics);
    }

    private void first(String group, long most, long used, String statistics) throws Exception {
        Path folder = root.resolve("memory").resolve(group);
        String limit = Long.toString(most);
        write(folder, "memory.limit_in_bytes", limit, "memory.usage_in_bytes", used, statistics);
    }

    private static void write(
            Path group, String limit, String most, String usage, long used, String statistics)
            throws Exception {
        Files.createDirectories(group);
        Files.writeString(group.resolve(limit), most + "\n");
        Files.writeString(group.resolve(usage), used + "\n");
        Files.writeString(group.resolve("memory.stat"), statistics);
    }

    @Test
    void free_limitedGroup_isWhatAllItsProcessesLeave() throws Exception {
        second("box", "2000", 1500, "anon 1100\ninactive_file 250\nactive_file 50\n");
        assertEquals(OptionalLong.of(800), ContainerMemory.free(root, "0::/box\n"));
    }

    @Test
    void free_limitAbove_counts() throws Exception {
        second("pod", "3000", 2900, "");
        second("pod/box", "2000", 100, "");
        assertEquals(OptionalLong.of(100), ContainerMemory.free(root, "0::/pod/box\n"));
    }

    @Test
    void free_noLimit_isUnknown() throws Exception {
        second("box", "max", 1500, "");
        assertEquals(OptionalLong.empty(), ContainerMemory.free(root, "0::/box\n"));
        first("", 9223372036854771712L, 1500, "");
        assertEquals(OptionalLong.empty(), ContainerMemory.free(root, "4:memory:/\n0::/box\n"));
        assertEquals(OptionalLong.empty(), ContainerMemory.free(root.resolve("no"), "0::/\n"));
        assertEquals(OptionalLong.empty(), ContainerMemory.free(root, "nonsense\n"));
    }

    @Test
    void free_moreUsedThanAllowed_isNothing() throws Exception {
        second("", "1000", 1200, "");
        assertEquals(OptionalLong.of(0), ContainerMemory.free(root, "0::/\n"));
    }

    @Test
    void free_firstVersion_countsTheGroupsBelowToo() throws Exception {
        first("box", 5000, 3000, "inactive_file 1\ntotal_inactive_file 400\ntotal_active_file 100");
        String groups = "9:name=systemd:/\n4:cpu,memory:/box\n0::/\n";
        assertEquals(OptionalLong.of(2500), ContainerMemory.free(root, groups));
    }

    /** The path may be that outside, while the group's files lie at the root here. */
    @Test
    void free_pathThatIsNotSeenHere_isReadAtTheRoot() throws Exception {
        first("", 5000, 3000, "");
        String groups = "4:memory:/docker/0123\n";
        assertEquals(OptionalLong.of(2000), ContainerMemory.free(root, groups));
    }
}
