package veduta.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What the machine's processor can do, as far as the operating system reports. */
public final class CpuFeatures {
    private static final Path INFO = Path.of("/proc/cpuinfo");

    private static final CpuFeatures HERE = read();

    private final Set<String> flags;

    CpuFeatures(Set<String> flags) {
        this.flags = Set.copyOf(flags);
    }

    /** This machine's; Linux reports in /proc/cpuinfo, of others nothing is known. */
    public static CpuFeatures here() {
        return HERE;
    }

    private static CpuFeatures read() {
        if (!Files.isReadable(INFO)) {
            return new CpuFeatures(Set.of());
        }
        try {
            return of(Files.readString(INFO));
        } catch (IOException unreadable) {
            return new CpuFeatures(Set.of());
        }
    }

    /** The first processor of a text like /proc/cpuinfo. */
    static CpuFeatures of(String info) {
        return info.lines()
                .filter(line -> line.startsWith("flags"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .map(line -> new CpuFeatures(Set.of(line.split(" +"))))
                .orElseGet(() -> new CpuFeatures(Set.of()));
    }

    /** Whether it multiplies bfloat16 natively. */
    boolean multipliesBfloat16() {
        return flags.contains("avx512_bf16") || flags.contains("amx_bf16");
    }

    /**
     * Whether float32 convolutions take kernels' gradients several times as fast from maps that lie
     * one after the other as from maps that lie side by side: oneDNN with AVX2 and nothing newer.
     */
    public boolean prefersPlanesForKernels() {
        return flags.contains("avx2") && !flags.contains("avx512f");
    }

    /**
     * Whether its convolutions always read a kernel of a power of two of maps in the same order, so
     * that it can be packed once. Tried with AVX-512; not with its tiles, whose order is another.
     */
    public boolean keepsKernelOrder() {
        return flags.contains("avx512f") && !flags.contains("amx_tile");
    }
}
