package veduta.ml.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CpuFeaturesTest {
    private static CpuFeatures flags(String flags) {
        return CpuFeatures.of("processor\t: 0\nflags\t\t: " + flags + "\nbugs\t\t: amx_tile\n");
    }

    @Test
    void of_flags_areReadAsWords() {
        assertTrue(flags("fpu avx512f avx512_bf16").multipliesBfloat16());
        assertTrue(flags("fpu amx_bf16").multipliesBfloat16());
        assertFalse(flags("fpu avx512_bf16x avx2").multipliesBfloat16());
        assertTrue(flags("avx512f fpu").keepsKernelOrder());
        assertFalse(flags("avx512f amx_tile").keepsKernelOrder());
        assertFalse(flags("avx2").keepsKernelOrder());
        assertTrue(flags("fma avx2").prefersPlanesForKernels());
        assertFalse(flags("avx2 avx512f").prefersPlanesForKernels());
        assertFalse(flags("sse4_2").prefersPlanesForKernels());
    }

    @Test
    void of_noFlags_knowsNothing() {
        assertFalse(CpuFeatures.of("").multipliesBfloat16());
        assertFalse(CpuFeatures.of("model : unknown").keepsKernelOrder());
        assertFalse(CpuFeatures.of("").prefersPlanesForKernels());
    }
}
