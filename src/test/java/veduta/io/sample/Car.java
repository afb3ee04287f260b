package veduta.io.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A car as convex solids (body, cabin, wheels, mirrors) whose outlines are filled where the camera
 * sees them. Lengths in metres.
 */
enum Car {
    /** A low car with a sloping back. */
    HATCHBACK(
            3.9,
            1.74,
            new double[] {
                0, .4, .02, .75, .12, .9, 2.8, .93, 3.6, .8, 3.85, .62, 3.9, .4, 3.75, .2, .15, .2
            },
            new double[] {.06, .88, .3, 1.25, .55, 1.4, .9, 1.46, 1.8, 1.47, 2.15, 1.4, 2.95, .92}),
    /** A long car with a boot. */
    SALOON(
            4.6,
            1.8,
            new double[] {
                0, .42, .03, .85, .15, .95, 3.4, .95, 4.3, .78, 4.55, .6, 4.6, .4, 4.4, .2, .2, .2
            },
            new double[] {.75, .94, 1.2, 1.3, 1.5, 1.42, 2.4, 1.44, 2.75, 1.36, 3.5, .94}),
    /** An estate with a steep back. */
    ESTATE(
            4.5,
            1.8,
            new double[] {
                0, .42, .02, .85, .1, .96, 3.3, .97, 4.2, .8, 4.45, .6, 4.5, .4, 4.3, .2, .2, .2
            },
            new double[] {.04, .92, .35, 1.4, .6, 1.5, 1.2, 1.53, 2.3, 1.5, 2.65, 1.4, 3.4, .95}),
    /** A tall van. */
    VAN(
            4.8,
            1.9,
            new double[] {
                0, .4, .02, 1, .08, 1.2, 3.9, 1.2, 4.6, .98, 4.77, .7, 4.8, .4, 4.6, .22, .2, .22
            },
            new double[] {.02, 1.1, .12, 1.75, .35, 1.9, 2.8, 1.92, 3.2, 1.82, 4.05, 1.15});

    private final double length;
    private final double width;
    private final double[] body;
    private final double[] cabin;

    Car(double length, double width, double[] body, double[] cabin) {
        this.length = length;
        this.width = width;
        this.body = body;
        this.cabin = cabin;
    }

    /**
     * Draws the car along the street.
     *
     * @param x of its middle
     * @param z of its nearest end
     * @param away whether it shows its back
     */
    void draw(Street street, double x, double z, boolean away) {
        for (double along : new double[] {0.19 * length, 0.8 * length}) {
            wheel(street, x + width * 0.42, z + depth(along, away));
            wheel(street, x - width * 0.42, z + depth(along, away));
        }
        double mirror = z + depth(0.68 * length, away);
        street.ellipse("car", x - width * 0.53, 1.0, mirror, 0.12, 0.09);
        street.ellipse("car", x + width * 0.53, 1.0, mirror, 0.12, 0.09);
        solid(street, body, x, z, away, 0.86, 0.94);
        solid(street, cabin, x, z, away, 0.9, 0.72);
    }

    /**
     * Draws the car across the street, seen from its side.
     *
     * @param x of its middle
     * @param direction 1 where it drives to the right, -1 to the left
     */
    void drawAcross(Street street, double x, double z, int direction) {
        for (double[] profile : List.of(body, cabin)) {
            List<Point> side = new ArrayList<>();
            for (int i = 0; i < profile.length; i += 2) {
                side.add(new Point(direction * (profile[i] - length / 2), profile[i + 1]));
            }
            street.upright("car", x, z, side);
        }
        for (double along : new double[] {0.19 * length, 0.8 * length}) {
            street.ellipse("car", x + direction * (along - length / 2), 0.32, z, 0.33, 0.32);
        }
    }

    private double depth(double along, boolean away) {
        return away ? along : length - along;
    }

    /** The outline of a side profile, drawn out to a width that may differ at foot and top. */
    private void solid(
            Street street,
            double[] profile,
            double x,
            double z,
            boolean away,
            double foot,
            double top) {
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (int i = 1; i < profile.length; i += 2) {
            lowest = Math.min(lowest, profile[i]);
            highest = Math.max(highest, profile[i]);
        }
        List<Point> seen = new ArrayList<>();
        for (int i = 0; i < profile.length; i += 2) {
            double y = profile[i + 1];
            double share = (y - lowest) / (highest - lowest);
            double end = profile[i] < 0.08 || profile[i] > length - 0.08 ? 0.92 : 1;
            double half = width / 2 * end * (foot + (top - foot) * share);
            seen.add(street.see(x - half, y, z + depth(profile[i], away)));
            seen.add(street.see(x + half, y, z + depth(profile[i], away)));
        }
        street.fill("car", Point.hull(seen));
    }

    private static void wheel(Street street, double x, double z) {
        List<Point> seen = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            double angle = 2 * Math.PI * i / 32;
            double y = 0.32 + 0.32 * StrictMath.sin(angle);
            seen.add(street.see(x - 0.1, y, z + 0.32 * StrictMath.cos(angle)));
            seen.add(street.see(x + 0.1, y, z + 0.32 * StrictMath.cos(angle)));
        }
        street.fill("car", Point.hull(seen));
    }
}
