package veduta.ml.engine.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the memory limits of the control groups that a process is in leave to it. All processes of a
 * group share its limit; what files they have read counts as theirs, but goes when memory is short.
 */
final class ContainerMemory {
    /** A group's files, and the fields of its statistics that report the memory of files. */
    private record Kind(String limit, String usage, List<String> files) {}

    private static final Kind FIRST =
            new Kind(
                    "memory.limit_in_bytes",
                    "memory.usage_in_bytes",
                    List.of("total_inactive_file", "total_active_file"));
    private static final Kind SECOND =
            new Kind("memory.max", "memory.current", List.of("inactive_file", "active_file"));

    private ContainerMemory() {}

    /** Bytes that this process's groups leave free; empty if nothing limits them. */
    static OptionalLong free() {
        try {
            String groups = Files.readString(Path.of("/proc/self/cgroup"), StandardCharsets.UTF_8);
            return free(Path.of("/sys/fs/cgroup"), groups);
        } catch (IOException none) {
            return OptionalLong.empty();
        }
    }

    /**
     * The same for a tree of groups.
     *
     * @param root where both versions of groups are mounted: the second one's directly or in {@code
     *     unified}, the first one's in {@code memory}
     * @param groups lines of number, controllers and path, as in {@code /proc/self/cgroup}
     */
    static OptionalLong free(Path root, String groups) {
        OptionalLong least = OptionalLong.empty();
        for (String line : groups.lines().toList()) {
            String[] parts = line.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            if (List.of(parts[1].split(",")).contains("memory")) {
                least = lesser(least, upwards(root.resolve("memory"), parts[2], FIRST));
            } else if (parts[1].isEmpty()) {
                least = lesser(least, upwards(root, parts[2], SECOND));
                least = lesser(least, upwards(root.resolve("unified"), parts[2], SECOND));
            }
        }
        return least;
    }

    /** A container may see its own group as the root, whatever its path is outside. */
    private static OptionalLong upwards(Path mount, String path, Kind kind) {
        OptionalLong least = OptionalLong.empty();
        Path group = mount.resolve(path.replaceFirst("^/+", "")).normalize();
        for (; group != null && group.startsWith(mount); group = group.getParent()) {
            least = lesser(least, left(group, kind));
        }
        return least;
    }

    private static OptionalLong left(Path group, Kind kind) {
        try {
            // Without a limit there is no file, a word or, in the first version, nearly 2^63.
            long limit = Long.parseLong(text(group.resolve(kind.limit())));
            if (limit > Long.MAX_VALUE / 2) {
                return OptionalLong.empty();
            }
            long used = Long.parseLong(text(group.resolve(kind.usage())));
            long files =
                    text(group.resolve("memory.stat"))
                            .lines()
                            .map(line -> line.split(" ", 2))
                            .filter(field -> kind.files().contains(field[0]))
                            .mapToLong(field -> Long.parseLong(field[1].strip()))
                            .sum();
            return OptionalLong.of(Math.max(0, limit - Math.max(0, used - files)));
        } catch (IOException | NumberFormatException unlimited) {
            return OptionalLong.empty();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private static OptionalLong lesser(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
    }
}
