package veduta.file.sample;

/** People on foot and on bicycles. Lengths in metres for somebody 1.75 tall. */
final class People {
    private final Street street;

    People(Street street) {
        this.street = street;
    }

    /** Somebody who walks; a stride of 0 stands, a negative one steps with the other foot. */
    void walker(double x, double z, double tall, double stride) {
        double s = tall / 1.75;
        body("person", x, z, s, 0.88);
        leg("person", x - 0.02, z, s, -stride);
        leg("person", x + 0.02, z, s, stride);
    }

    /** Somebody who rides away from the camera. */
    void riderFromBehind(double x, double z) {
        street.upright(
                "bicycle", x, z, -0.03, 0, -0.05, 0.3, -0.04, 0.85, 0.04, 0.85, 0.05, 0.3, 0.03, 0);
        street.upright("bicycle", x, z, -0.3, 1, -0.3, 1.05, 0.3, 1.05, 0.3, 1);
        street.upright(
                "rider", x, z, -0.17, 0.95, -0.21, 0.6, -0.16, 0.25, -0.07, 0.25, -0.08, 0.6, -0.03,
                0.95);
        street.upright(
                "rider", x, z, 0.17, 0.95, 0.21, 0.62, 0.16, 0.4, 0.07, 0.4, 0.08, 0.62, 0.03,
                0.95);
        street.upright(
                "rider", x, z, -0.2, 0.85, -0.21, 1.1, -0.27, 1.38, -0.2, 1.48, -0.08, 1.53, 0.08,
                1.53, 0.2, 1.48, 0.27, 1.38, 0.21, 1.1, 0.2, 0.85);
        street.upright("rider", x, z, -0.27, 1.4, -0.36, 1.2, -0.29, 1.02, -0.22, 1.06, -0.2, 1.3);
        street.upright("rider", x, z, 0.27, 1.4, 0.36, 1.2, 0.29, 1.02, 0.22, 1.06, 0.2, 1.3);
        street.ellipse("rider", x, 1.65, z, 0.11, 0.15);
    }

    /** A bicycle seen from its side, leaning against nothing in particular. */
    void bicycle(double x, double z) {
        street.ring("bicycle", x - 0.52, 0.34, z, 0.34, 0.27);
        street.ring("bicycle", x + 0.52, 0.34, z, 0.34, 0.27);
        bar(x, z, -0.52, 0.34, -0.15, 0.85);
        bar(x, z, -0.52, 0.34, 0, 0.3);
        bar(x, z, 0, 0.3, -0.2, 0.95);
        bar(x, z, -0.16, 0.8, 0.38, 0.85);
        bar(x, z, 0, 0.3, 0.38, 0.82);
        bar(x, z, 0.52, 0.34, 0.34, 1.02);
        bar(x, z, 0.22, 1.04, 0.42, 1.02);
        bar(x, z, -0.32, 0.96, -0.08, 0.97);
    }

    private void bar(double x, double z, double x0, double y0, double x1, double y1) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double dx = 0.03 * (y1 - y0) / length;
        double dy = 0.03 * (x1 - x0) / length;
        street.upright(
                "bicycle", x, z, x0 - dx, y0 + dy, x1 - dx, y1 + dy, x1 + dx, y1 - dy, x0 + dx,
                y0 - dy);
    }

    private void body(String classKey, double x, double z, double s, double hip) {
        street.upright(
                classKey,
                x,
                z,
                scaled(
                        s,
                        -0.17,
                        hip - 0.06,
                        -0.18,
                        1.1,
                        -0.24,
                        1.0,
                        -0.27,
                        0.78,
                        -0.33,
                        0.8,
                        -0.31,
                        1.1,
                        -0.26,
                        1.4,
                        -0.19,
                        1.47,
                        -0.06,
                        1.5,
                        0.06,
                        1.5,
                        0.19,
                        1.47,
                        0.26,
                        1.4,
                        0.31,
                        1.1,
                        0.33,
                        0.8,
                        0.27,
                        0.78,
                        0.24,
                        1.0,
                        0.18,
                        1.1,
                        0.17,
                        hip - 0.06));
        street.upright(classKey, x, z, scaled(s, -0.05, 1.48, -0.05, 1.56, 0.05, 1.56, 0.05, 1.48));
        street.ellipse(classKey, x, 1.635 * s, z, 0.1 * s, 0.125 * s);
    }

    private void leg(String classKey, double x, double z, double s, double foot) {
        double side = Math.signum(foot == 0 ? 1 : foot);
        street.upright(
                classKey,
                x,
                z,
                scaled(
                        s,
                        -0.15,
                        0.95,
                        -0.1 + foot * 0.6,
                        0.45,
                        foot - 0.07,
                        0.05,
                        foot - 0.07,
                        0,
                        foot + 0.1 * side + 0.07,
                        0,
                        foot + 0.07,
                        0.08,
                        0.08 + foot * 0.6,
                        0.45,
                        0.15,
                        0.95));
    }

    private static double[] scaled(double s, double... xy) {
        double[] scaled = xy.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= s;
        }
        return scaled;
    }
}
