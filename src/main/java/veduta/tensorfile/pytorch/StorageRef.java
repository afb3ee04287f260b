package veduta.tensorfile.pytorch;

import veduta.tensorfile.TensorType;

/**
 * A run of numbers that tensors lie in, named but not read.
 *
 * @param elements how many numbers it holds, never negative
 */
record StorageRef(TensorType type, String key, long elements) {}
