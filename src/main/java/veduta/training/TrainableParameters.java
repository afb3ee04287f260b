package veduta.training;

import veduta.ml.crn.CrnShape;

/**
 * Which weights a training changes: those of the modules that are not frozen, and the head.
 *
 * @param shape the network
 * @param freezeBelow height in pixels below which modules are frozen; 0 freezes none
 */
record TrainableParameters(CrnShape shape, int freezeBelow) {
    /** Whether the weight of this name is changed. */
    boolean contain(String name) {
        for (int module = 0; module < shape.modules(); module++) {
            if (name.startsWith("module" + module + ".")) {
                return shape.base().height() << module >= freezeBelow;
            }
        }
        return true;
    }
}
