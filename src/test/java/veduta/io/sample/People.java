package veduta.io.sample;

import java.util.List;

/** People on foot and on bicycles. Lengths in metres; silhouettes are of somebody 1 tall. */
final class People {
    private static final String FRONT =
            "0 .885, .04 .87, .105 .845, .14 .8, .155 .68, .16 .56, .15 .47, .125 .47, .115 .58,"
                    + " .105 .62, .105 .48, .095 .28, .085 .05, .11 0, .03 0, .025 .1, .02 .28,"
                    + " 0 .44, -.02 .28, -.03 .1, -.03 0, -.105 0, -.085 .05, -.1 .28, -.11 .48,"
                    + " -.105 .62, -.12 .57, -.13 .46, -.155 .47, -.165 .57, -.155 .7, -.14 .8,"
                    + " -.105 .845, -.04 .87";
    private static final String STRIDE =
            ".01 .88, .05 .86, .08 .8, .09 .7, .12 .62, .17 .55, .18 .51, .14 .51, .085 .58,"
                    + " .08 .5, .11 .38, .13 .28, .15 .14, .165 .05, .22 .02, .215 0, .13 0,"
                    + " .1 .12, .07 .26, 0 .4, -.02 .27, -.11 .1, -.09 .01, -.13 0, -.19 .06,"
                    + " -.2 .1, -.12 .22, -.085 .32, -.075 .48, -.09 .58, -.13 .52, -.16 .5,"
                    + " -.15 .56, -.11 .68, -.09 .78, -.06 .85, -.02 .87";
    private static final String COAT =
            "0 .885, .04 .87, .1 .845, .135 .79, .15 .66, .15 .52, .13 .46, .13 .3, .09 .28,"
                    + " .08 .05, .1 0, .03 0, .02 .27, -.02 .27, -.03 0, -.1 0, -.085 .05,"
                    + " -.09 .28, -.115 .3, -.12 .42, -.14 .38, -.22 .38, -.23 .2, -.13 .2,"
                    + " -.14 .36, -.15 .5, -.15 .66, -.135 .79, -.1 .845, -.04 .87";
    private static final String RIDER =
            "-.36 1.02, -.3 1.2, -.1 1.42, .05 1.5, .14 1.5, .2 1.42, .3 1.22, .42 1.06,"
                    + " .38 1, .28 1.1, .14 1.26, .05 1.16, 0 1.02, .16 .86, .2 .74, .12 .5,"
                    + " .06 .33, .14 .27, .14 .22, -.06 .22, -.04 .34, .02 .52, .06 .7, -.1 .82,"
                    + " -.3 .9";

    private final Street street;

    People(Street street) {
        this.street = street;
    }

    /** Somebody seen from the front or the back. */
    void standing(double x, double z, double tall) {
        body("person", x, z, tall, 1, FRONT);
    }

    /** Somebody in a coat, with a bag in one hand. */
    void withBag(double x, double z, double tall) {
        body("person", x, z, tall, 1, COAT);
    }

    /** Somebody who walks across: to the right where {@code direction} is 1, left where -1. */
    void walking(double x, double z, double tall, int direction) {
        body("person", x, z, tall, direction, STRIDE);
    }

    /** Somebody who rides across, to the right. */
    void riderAcross(double x, double z) {
        bicycle(x, z);
        street.upright("rider", x, z, Outline.round(Outline.of(RIDER)));
        street.ellipse("rider", x + 0.2, 1.65, z, 0.11, 0.14);
    }

    /** Somebody who rides away from the camera. */
    void riderFromBehind(double x, double z) {
        street.upright("bicycle", x, z, "-.03 0, -.05 .3, -.04 .85, .04 .85, .05 .3, .03 0");
        street.upright("bicycle", x, z, "-.3 1, -.3 1.05, .3 1.05, .3 1");
        street.upright("rider", x, z, "-.17 .95, -.21 .6, -.16 .25, -.07 .25, -.08 .6, -.03 .95");
        street.upright("rider", x, z, ".17 .95, .21 .62, .16 .4, .07 .4, .08 .62, .03 .95");
        street.upright(
                "rider",
                x,
                z,
                Outline.round(
                        Outline.of(
                                "-.2 .85, -.21 1.1, -.27 1.38, -.2 1.48, -.08 1.53, .08 1.53,"
                                        + " .2 1.48, .27 1.38, .21 1.1, .2 .85")));
        street.upright("rider", x, z, "-.27 1.4, -.36 1.2, -.29 1.02, -.22 1.06, -.2 1.3");
        street.upright("rider", x, z, ".27 1.4, .36 1.2, .29 1.02, .22 1.06, .2 1.3");
        street.ellipse("rider", x, 1.65, z, 0.11, 0.15);
    }

    /** A bicycle seen from its side. */
    void bicycle(double x, double z) {
        street.ring("bicycle", x - 0.52, 0.34, z, 0.35, 0.24);
        street.ring("bicycle", x + 0.52, 0.34, z, 0.35, 0.24);
        street.ellipse("bicycle", x - 0.52, 0.34, z, 0.06, 0.06);
        street.ellipse("bicycle", x + 0.52, 0.34, z, 0.06, 0.06);
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
        double dx = 0.035 * (y1 - y0) / length;
        double dy = 0.035 * (x1 - x0) / length;
        street.upright(
                "bicycle", x, z, x0 - dx, y0 + dy, x1 - dx, y1 + dy, x1 + dx, y1 - dy, x0 + dx,
                y0 - dy);
    }

    private void body(
            String classKey, double x, double z, double tall, int direction, String silhouette) {
        List<Point> shape =
                Outline.round(Outline.of(silhouette)).stream()
                        .map(at -> new Point(direction * tall * at.x(), tall * at.y()))
                        .toList();
        street.upright(classKey, x, z, shape);
        street.ellipse(
                classKey, x + 0.012 * direction, 0.932 * tall, z, 0.055 * tall, 0.069 * tall);
    }
}
