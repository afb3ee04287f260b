package veduta.file.sample;

/** Trees, poles, signs and lights that stand along a street. Lengths in metres. */
final class Furniture {
    private final Street street;

    Furniture(Street street) {
        this.street = street;
    }

    /** A tree with its crown on a trunk. */
    void tree(double x, double z, double height, double crownWidth, int seed) {
        double trunk = height * 0.42;
        street.upright("vegetation", x, z, -0.2, 0, -0.13, trunk, 0.13, trunk, 0.2, 0);
        double half = (height - trunk * 0.75) / 2;
        street.crown(x, height - half, z, crownWidth / 2, half, seed);
        street.crown(
                x - crownWidth * 0.2,
                height - half * 1.25,
                z,
                crownWidth * 0.33,
                half * 0.6,
                seed + 1);
        street.crown(
                x + crownWidth * 0.22,
                height - half * 0.9,
                z,
                crownWidth * 0.3,
                half * 0.65,
                seed + 2);
    }

    void pole(double x, double z, double height) {
        street.upright("pole", x, z, -0.06, 0, -0.05, height, 0.05, height, 0.06, 0);
    }

    /** A street lamp whose arm reaches {@code arm} to the right, or to the left if negative. */
    void lamp(double x, double z, double height, double arm) {
        double side = Math.signum(arm);
        street.upright("pole", x, z, -0.11, 0, -0.06, height - 0.6, 0.06, height - 0.6, 0.11, 0);
        street.upright(
                "pole",
                x,
                z,
                -0.06 * side,
                height - 0.6,
                0.25 * arm,
                height + 0.15,
                0.6 * arm,
                height + 0.3,
                arm,
                height + 0.32,
                arm,
                height + 0.2,
                0.62 * arm,
                height + 0.17,
                0.3 * arm,
                height,
                0.06 * side,
                height - 0.6);
    }

    /** A round sign on a pole, with a plate below it. */
    void roundSign(double x, double z, double height) {
        pole(x, z, height);
        street.ellipse("traffic-sign", x, height - 0.3, z, 0.32, 0.32);
        street.upright(
                "traffic-sign",
                x,
                z,
                -0.28,
                height - 0.95,
                -0.28,
                height - 0.68,
                0.28,
                height - 0.68,
                0.28,
                height - 0.95);
    }

    /** A triangular sign on a pole. */
    void triangularSign(double x, double z, double height) {
        pole(x, z, height - 0.2);
        street.upright(
                "traffic-sign",
                x,
                z,
                -0.45,
                height - 0.78,
                -0.4,
                height - 0.82,
                0.4,
                height - 0.82,
                0.45,
                height - 0.78,
                0.04,
                height,
                -0.04,
                height);
    }

    /** A square sign on a pole. */
    void squareSign(double x, double z, double height) {
        pole(x, z, height);
        street.upright(
                "traffic-sign",
                x,
                z,
                -0.32,
                height - 0.66,
                -0.32,
                height,
                0.32,
                height,
                0.32,
                height - 0.66);
    }

    /** A traffic light on a pole. */
    void trafficLight(double x, double z, double height) {
        pole(x, z, height);
        street.upright(
                "traffic-light",
                x,
                z,
                -0.18,
                height - 1,
                -0.2,
                height - 0.9,
                -0.2,
                height - 0.05,
                -0.14,
                height,
                0.14,
                height,
                0.2,
                height - 0.05,
                0.2,
                height - 0.9,
                0.18,
                height - 1);
    }
}
