package veduta.ml.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * Operations on tensors of any meaning: number formats, arithmetic, and work of known size.
 *
 * <p>In all of these classes, N counts layouts or pictures, C and d count maps, h and w are height
 * and width in pixels. The first parameter, {@code scope}, is the owner of the result. {@code kind}
 * is a scalar type of {@link Precisions}; it and other numbers that are read one by one, such as
 * rows, are those of {@link TorchEngine#numbers(NDManager, int...)}.
 */
public final class Operations {
    private final TorchEngine torch;

    Operations(TorchEngine torch) {
        this.torch = torch;
    }

    /**
     * A tensor in another number format, channels-last where it has four axes; it shares memory
     * with {@code x} where nothing changes.
     *
     * @param x of any shape
     * @param kind one number
     * @return of the shape of {@code x}
     */
    public NDArray cast(NDManager scope, NDArray x, NDArray kind) {
        return torch.call(scope, TorchScriptMethod.CAST, x, kind);
    }

    /**
     * As {@link #cast}, in memory of its own: the engine may leave numbers from Java in a Java
     * buffer, which can be gone before the result.
     *
     * @param x of any shape
     * @param kind one number
     * @return of the shape of {@code x}
     */
    public NDArray prepare(NDManager scope, NDArray x, NDArray kind) {
        return torch.call(scope, TorchScriptMethod.PREPARE, x, kind);
    }

    /**
     * Single numbers, one after the other.
     *
     * @param parts tensors of one shape and one number format
     * @return of one axis
     */
    public NDArray numbers(NDManager scope, List<NDArray> parts) {
        return torch.call(scope, TorchScriptMethod.NUMBERS, parts);
    }

    /**
     * A product with a number that gradients need, too. The engine's own arithmetic with numbers
     * puts them into Java buffers, which may be gone when the gradients are computed.
     *
     * @param x of any shape
     * @return of the shape of {@code x}
     */
    public NDArray times(NDManager scope, NDArray x, double factor) {
        try (NDArray number = torch.numbers(scope, (float) factor)) {
            return torch.call(scope, TorchScriptMethod.TIMES, x, number);
        }
    }

    /**
     * A quotient by a number that gradients need, too, see {@link #times}.
     *
     * @param x of any shape
     * @return of the shape of {@code x}
     */
    public NDArray divided(NDManager scope, NDArray x, double divisor) {
        try (NDArray number = torch.numbers(scope, (float) divisor)) {
            return torch.call(scope, TorchScriptMethod.DIVIDED, x, number);
        }
    }

    /**
     * The sum of the products of numbers in the same place.
     *
     * @param weight of any shape
     * @param gradient of the same
     * @return a scalar
     */
    public NDArray product(NDManager scope, NDArray weight, NDArray gradient) {
        return torch.call(scope, TorchScriptMethod.PRODUCT, weight, gradient);
    }

    /**
     * The sum of the squares.
     *
     * @param grad of any shape
     * @return a scalar
     */
    public NDArray squareSum(NDManager scope, NDArray grad) {
        return torch.call(scope, TorchScriptMethod.SQUARE_SUM, grad);
    }

    /**
     * Sets all numbers to zero, in place.
     *
     * @param grad of any shape
     * @return {@code grad}, in the same memory
     */
    public NDArray clear(NDManager scope, NDArray grad) {
        return torch.call(scope, TorchScriptMethod.CLEAR, grad);
    }

    /**
     * Zeros.
     *
     * @param x of any shape
     * @return of the shape, the number format and the order of memory of {@code x}
     */
    public NDArray zerosAs(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.ZEROS_AS, x);
    }

    /**
     * The tensor detached from what it was computed from, so that no gradient reaches further back.
     *
     * @param x of any shape
     * @return of the same shape, in the same memory
     */
    public NDArray apart(NDManager scope, NDArray x) {
        return torch.call(scope, TorchScriptMethod.APART, x);
    }

    /**
     * A matrix product, of which one number is left.
     *
     * @param a (m, n)
     * @param b (n, p)
     * @return (1, 1) float32
     */
    public NDArray multiply(NDManager scope, NDArray a, NDArray b) {
        return torch.call(scope, TorchScriptMethod.MULTIPLY, a, b);
    }

    /**
     * A 3x3 convolution, of which one row of one map is left.
     *
     * @param x (N, C, h, w)
     * @param weight (d, C, 3, 3)
     * @return (N, 1, 1, w) float32
     */
    public NDArray convolveFirst(NDManager scope, NDArray x, NDArray weight) {
        return torch.call(scope, TorchScriptMethod.CONVOLVE_FIRST, x, weight);
    }

    /**
     * Copies all numbers of one tensor into another, and leaves the first of them.
     *
     * @param source (n)
     * @param target (n)
     * @return (1) float32
     */
    public NDArray copyOver(NDManager scope, NDArray source, NDArray target) {
        return torch.call(scope, TorchScriptMethod.COPY_OVER, source, target);
    }
}
