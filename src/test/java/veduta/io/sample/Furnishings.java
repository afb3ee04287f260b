package veduta.io.sample;

import java.util.List;
import java.util.Random;

/** Things that stand about in rooms. Lengths in metres. */
final class Furnishings {
    private final Room room;

    Furnishings(Room room) {
        this.room = room;
    }

    /** A table, desk or bench of a class: a top on four legs. */
    void table(String classKey, double x0, double z0, double x1, double z1, double high) {
        legs(classKey, x0 + 0.04, z0 + 0.04, x1 - 0.04, z1 - 0.04, high, 0.035);
        room.box(classKey, x0, high - 0.06, z0, x1, high, z1);
    }

    /** A chair whose back is at its far side where {@code back} is 1, at its near side where -1. */
    void chair(double x, double z, int back) {
        double half = 0.21;
        legs("chair", x - half, z - half, x + half, z + half, 0.45, 0.022);
        double behind = z + back * half;
        if (back > 0) {
            back(x, behind, half);
        }
        room.box("chair", x - half - 0.02, 0.42, z - half, x + half + 0.02, 0.47, z + half);
        if (back < 0) {
            back(x, behind, half);
        }
    }

    private void back(double x, double z, double half) {
        room.box("chair", x - half, 0.45, z - 0.02, x - half + 0.04, 0.95, z + 0.02);
        room.box("chair", x + half - 0.04, 0.45, z - 0.02, x + half, 0.95, z + 0.02);
        room.facing(
                "chair",
                x,
                0,
                z,
                Outline.round(
                        Outline.of(
                                "-.22 .6, -.22 .8, -.2 .95, -.1 .98, .1 .98, .2 .95, .22 .8,"
                                        + " .22 .6")));
    }

    /** A lamp with a shade that stands on y. */
    void lamp(double x, double y, double z, double high) {
        room.facing(
                "lamp",
                x,
                y,
                z,
                Outline.of(
                                "-.2 0, .2 0, .18 .05, .06 .09, .14 .2, .17 .32, .1 .45, .035 .52,"
                                        + " .035 .58, .42 .58, .27 1, -.27 1, -.42 .58, -.035 .58,"
                                        + " -.035 .52, -.1 .45, -.17 .32, -.14 .2, -.06 .09,"
                                        + " -.18 .05")
                        .stream()
                        .map(at -> new Point(at.x() * high, at.y() * high))
                        .toList());
    }

    /** A lamp on a long stand. */
    void standingLamp(double x, double z) {
        room.facing(
                "lamp",
                x,
                0,
                z,
                "-.14 0, .14 0, .12 .03, .02 .05, .015 1.3, .2 1.3, .14 1.62, -.14 1.62,"
                        + " -.2 1.3, -.015 1.3, -.02 .05, -.12 .03");
    }

    /** A plant in a pot. */
    void plant(double x, double y, double z, double high, int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 13; i++) {
            double lean = (i - 6) / 6.0;
            double tip = high * (0.75 + 0.3 * random.nextDouble() - 0.28 * lean * lean);
            double out = 0.45 * high * lean;
            room.facing(
                    "otherprop",
                    x,
                    y,
                    z,
                    Outline.round(
                            List.of(
                                    new Point(-0.02, high * 0.3),
                                    new Point(out * 0.5 - 0.05 * high, tip * 0.75),
                                    new Point(out, tip),
                                    new Point(out * 0.6 + 0.06 * high, tip * 0.7),
                                    new Point(0.03, high * 0.3))));
        }
        room.facing(
                "otherprop",
                x,
                y,
                z,
                Outline.of("-.36 0, -.42 .42, .42 .42, .36 0").stream()
                        .map(at -> new Point(at.x() * 0.45 * high, at.y() * high))
                        .toList());
    }

    /** Books side by side on a board, some leaning, some missing. */
    void books(double x0, double x1, double y, double z, double high, int seed) {
        Random random = new Random(seed);
        double x = x0;
        while (x < x1 - 0.05) {
            double width = 0.06 + 0.16 * random.nextDouble();
            double right = Math.min(x1, x + width);
            double tall = high * (0.6 + 0.35 * random.nextDouble());
            double lean = random.nextInt(4) == 0 ? 0.05 : 0;
            room.facing(
                    random.nextInt(7) == 0 ? "otherprop" : "books",
                    0,
                    y,
                    z,
                    List.of(
                            new Point(x, 0),
                            new Point(right, 0),
                            new Point(right + lean, tall),
                            new Point(x + lean, tall)));
            x = right + (random.nextInt(3) == 0 ? 0.12 : 0.015);
        }
    }

    /** Bottles, jars, boxes and the like along a line from one place to another. */
    void clutter(
            double x0,
            double z0,
            double x1,
            double z1,
            double y,
            int count,
            double high,
            int seed) {
        Random random = new Random(seed);
        for (int i = count - 1; i >= 0; i--) {
            double t = (i + 0.2 + 0.6 * random.nextDouble()) / count;
            double x = x0 + t * (x1 - x0);
            double z = z0 + t * (z1 - z0);
            double tall = high * (0.45 + 0.55 * random.nextDouble());
            double half = tall * (0.15 + 0.3 * random.nextDouble());
            switch (random.nextInt(3)) {
                case 0 -> room.lump("otherprop", x, y, z, 2.2 * half, tall * 0.9, seed + i);
                case 1 -> room.box("otherprop", x - half, y, z, x + half, y + tall * 0.8, z + half);
                default -> bottle(x, y, z, tall);
            }
        }
    }

    private void bottle(double x, double y, double z, double tall) {
        room.facing(
                "otherprop",
                x,
                y,
                z,
                Outline.of(
                                "-.14 0, .14 0, .15 .55, .13 .66, .05 .76, .05 1, -.05 1, -.05 .76,"
                                        + " -.13 .66, -.15 .55")
                        .stream()
                        .map(at -> new Point(at.x() * tall, at.y() * tall))
                        .toList());
    }

    private void legs(
            String classKey, double x0, double z0, double x1, double z1, double high, double half) {
        for (double z : new double[] {z1, z0}) {
            for (double x : new double[] {x0, x1}) {
                room.box(classKey, x - half, 0, z - half, x + half, high, z + half);
            }
        }
    }
}
