package veduta.io.sample;

import java.util.List;

/** Poles, signs and lights that stand along a street. Lengths in metres. */
final class Furniture {
    private final Street street;

    Furniture(Street street) {
        this.street = street;
    }

    void pole(double x, double z, double height) {
        street.upright("pole", x, z, -0.06, 0, -0.05, height, 0.05, height, 0.06, 0);
    }

    /** A knee-high post that keeps cars off the pavement. */
    void bollard(double x, double z) {
        street.upright("pole", x, z, "-.08 0, -.07 .8, -.04 .92, .04 .92, .07 .8, .08 0");
    }

    /** A street lamp whose arm reaches {@code arm} to the right, or to the left if negative. */
    void lamp(double x, double z, double height, double arm) {
        street.upright("pole", x, z, -0.13, 0, -0.07, height - 0.6, 0.07, height - 0.6, 0.13, 0);
        List<Point> bow =
                Outline.of(
                        "-.05 -.6, .15 -.1, .45 .25, .75 .36, 1 .36, 1.22 .33, 1.22 .2, 1 .16,"
                                + " .72 .2, .48 .1, .22 -.2, .05 -.6");
        street.upright(
                "pole",
                x,
                z,
                bow.stream().map(at -> new Point(at.x() * arm, height + at.y())).toList());
    }

    /** A round sign on a pole, with a plate below it. */
    void roundSign(double x, double z, double height) {
        pole(x, z, height);
        street.ellipse("traffic-sign", x, height - 0.3, z, 0.33, 0.33);
        plate(x, z, 0.27, height - 0.97, height - 0.68);
    }

    /** A triangular sign on a pole. */
    void triangularSign(double x, double z, double height) {
        pole(x, z, height - 0.2);
        street.upright(
                "traffic-sign",
                x,
                z,
                raised("-.45 -.78, -.4 -.82, .4 -.82, .45 -.78, .04 0, -.04 0", height));
    }

    /** A square sign on a pole. */
    void squareSign(double x, double z, double height) {
        pole(x, z, height);
        plate(x, z, 0.32, height - 0.66, height);
    }

    /** A board with directions on two poles. */
    void board(double x, double z, double height, double width) {
        pole(x - width * 0.3, z, height);
        pole(x + width * 0.3, z, height);
        plate(x, z, width / 2, height - 1.2, height + 0.1);
    }

    /** A traffic light on a pole. */
    void trafficLight(double x, double z, double height) {
        pole(x, z, height);
        lights(x, z, height);
    }

    /** A traffic light on a pole with a second one on an arm over the road. */
    void trafficLightOnArm(double x, double z, double height, double arm) {
        street.upright("pole", x, z, -0.11, 0, -0.09, height, 0.09, height, 0.11, 0);
        street.upright(
                "pole",
                x,
                z,
                0,
                height - 0.08,
                arm,
                height + 0.2,
                arm,
                height + 0.32,
                0,
                height + 0.1);
        lights(x, z, 3.3);
        lights(x + arm, z, height + 0.55);
    }

    private void lights(double x, double z, double top) {
        street.upright(
                "traffic-light",
                x,
                z,
                raised(
                        "-.17 -1, -.2 -.92, -.2 -.06, -.14 0, .14 0, .2 -.06, .2 -.92, .17 -1",
                        top));
    }

    private void plate(double x, double z, double halfWidth, double foot, double top) {
        street.upright(
                "traffic-sign",
                x,
                z,
                -halfWidth,
                foot,
                -halfWidth,
                top,
                halfWidth,
                top,
                halfWidth,
                foot);
    }

    private static List<Point> raised(String corners, double height) {
        return Outline.of(corners).stream().map(at -> new Point(at.x(), height + at.y())).toList();
    }
}
