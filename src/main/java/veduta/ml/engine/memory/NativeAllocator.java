package veduta.ml.engine.memory;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Structure;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory outside the heap that the engine's tensors lie in. The C library keeps what they give
 * back for the next ones, in pieces that fit less and less well; see decision record 0014.
 */
public final class NativeAllocator {
    private static final Logger LOG = LoggerFactory.getLogger(NativeAllocator.class);

    /** A user who has set this knows better. */
    private static final String CHOSEN = "MALLOC_MMAP_THRESHOLD_";

    private static final int TRIM_THRESHOLD = -1;
    private static final int MMAP_THRESHOLD = -3;

    /** glibc's own bound: larger blocks are mapped alone, and go back at once. */
    public static final int LARGE_BLOCK = 32 << 20;

    private NativeAllocator() {}

    /** What glibc reports and does. */
    interface Allocator extends Library {
        /** Gives free pages back to the system; 1 if there were any. */
        int malloc_trim(long keptAtTheTop);

        /** Sets a parameter. */
        int mallopt(int parameter, int value);

        /** Figures of all that is allocated; since glibc 2.33. */
        Figures.ByValue mallinfo2();
    }

    /** The fields of glibc's {@code struct mallinfo2}, in its order and by its names. */
    @Structure.FieldOrder({
        "arena",
        "ordblks",
        "smblks",
        "hblks",
        "hblkhd",
        "usmblks",
        "fsmblks",
        "uordblks",
        "fordblks",
        "keepcost"
    })
    public static class Figures extends Structure {
        /** Bytes taken from the system but for those in {@link #hblkhd}. */
        public long arena;

        /** Number of free chunks. */
        public long ordblks;

        /** Number of free small blocks. */
        public long smblks;

        /** Number of mapped blocks. */
        public long hblks;

        /** Bytes in mapped blocks. */
        public long hblkhd;

        /** Unused. */
        public long usmblks;

        /** Bytes in free small blocks. */
        public long fsmblks;

        /** Bytes in use but for those in {@link #hblkhd}. */
        public long uordblks;

        /** Bytes free in what was taken from the system. */
        public long fordblks;

        /** Bytes free at the top. */
        public long keepcost;

        /** As a function's result. */
        public static final class ByValue extends Figures implements Structure.ByValue {}
    }

    /** Gives what is free back to the system; does nothing without glibc. */
    public static void trim() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            allocator().malloc_trim(0);
        } catch (LinkageError missing) {
            LOG.debug("The C library gives no memory back.", missing);
        }
    }

    /**
     * Whether blocks of more than 32 MB stay in the process when they are given back. Else each is
     * mapped again, and its pages are cleared, which takes a tenth of a render; but where much is
     * needed at once, what stays and does not fit is as much again.
     */
    public static void keepLargeBlocks(boolean kept) {
        if (!Platform.isLinux() || System.getenv(CHOSEN) != null) {
            return;
        }
        int bytes = kept ? 1 << 30 : LARGE_BLOCK;
        try {
            allocator().mallopt(MMAP_THRESHOLD, bytes);
            allocator().mallopt(TRIM_THRESHOLD, bytes);
        } catch (LinkageError missing) {
            LOG.debug("The C library cannot be told what to keep.", missing);
        }
    }

    /** Bytes allocated and not freed, by all that is not Java; empty where nothing reports it. */
    public static OptionalLong inUse() {
        if (!Platform.isLinux()) {
            return OptionalLong.empty();
        }
        try {
            Figures figures = allocator().mallinfo2();
            return OptionalLong.of(figures.uordblks + figures.hblkhd);
        } catch (LinkageError missing) {
            LOG.debug("The C library does not tell what is in use.", missing);
            return OptionalLong.empty();
        }
    }

    private static Allocator allocator() {
        return Native.load("c", Allocator.class);
    }
}
