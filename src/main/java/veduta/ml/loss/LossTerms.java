package veduta.ml.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * A loss and what it is made of.
 *
 * @param total a scalar, the mean over the N layouts
 * @param terms for every term its unweighted values: the first two axes are layouts and pictures,
 *     what lies behind them adds up to the picture's value
 */
public record LossTerms(NDArray total, NDList terms) {}
