package veduta.io.sample;

import java.util.List;
import java.util.Random;

/** Trees, bushes and hedges, with edges as uneven as leaves make them. Lengths in metres. */
final class Greenery {
    private static final String KEY = "vegetation";

    private final Street street;

    Greenery(Street street) {
        this.street = street;
    }

    /** A crown of leaves: boughs that overlap, with gaps and twigs at the edge. */
    void crown(double x, double y, double z, double halfWidth, double halfHeight, int seed) {
        Random random = new Random(seed * 7919L + 17);
        bough(random, x, y, z, halfWidth * 0.72, halfHeight * 0.72);
        for (int i = 0; i < 30; i++) {
            double angle = 2 * Math.PI * (i + random.nextDouble()) / 30;
            double out = 0.5 + 0.32 * random.nextDouble();
            double size = 0.16 + 0.17 * random.nextDouble();
            bough(
                    random,
                    x + halfWidth * out * StrictMath.cos(angle),
                    y + halfHeight * out * StrictMath.sin(angle),
                    z,
                    halfWidth * size,
                    halfHeight * size);
        }
        for (int i = 0; i < 44; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double out = 0.84 + 0.2 * random.nextDouble();
            double size = 0.02 + 0.05 * random.nextDouble();
            bough(
                    random,
                    x + halfWidth * out * StrictMath.cos(angle),
                    y + halfHeight * out * StrictMath.sin(angle),
                    z,
                    halfWidth * size * 1.3,
                    halfHeight * size);
        }
    }

    /** A tree with its crown on a trunk that forks. */
    void tree(double x, double z, double height, double crownWidth, int seed) {
        double trunk = height * 0.42;
        street.upright(
                KEY, x, z, -0.24, 0, -0.16, 0.3, -0.13, trunk, 0.13, trunk, 0.16, 0.3, 0.24, 0);
        double fork = trunk * 1.5;
        street.upright(KEY, x, z, -0.12, trunk * 0.8, -0.9, fork, -0.75, fork, 0.05, trunk * 0.95);
        street.upright(KEY, x, z, 0.12, trunk * 0.8, 0.8, fork, 0.65, fork, -0.05, trunk * 0.95);
        double half = (height - trunk * 0.75) / 2;
        crown(x, height - half, z, crownWidth / 2, half, seed);
        double side = seed % 2 == 0 ? 1 : -1;
        crown(
                x - side * crownWidth * 0.24,
                height - half * 1.3,
                z,
                crownWidth * 0.3,
                half * 0.55,
                seed + 100);
        crown(
                x + side * crownWidth * 0.26,
                height - half * 0.95,
                z,
                crownWidth * 0.28,
                half * 0.6,
                seed + 200);
    }

    /** A bush that stands on the ground. */
    void bush(double x, double z, double halfWidth, double height, int seed) {
        crown(x, height * 0.52, z, halfWidth, height * 0.5, seed);
        street.upright(
                KEY,
                x,
                z,
                -halfWidth * 0.7,
                0,
                -halfWidth * 0.8,
                height * 0.4,
                halfWidth * 0.8,
                height * 0.4,
                halfWidth * 0.72,
                0);
    }

    /** A hedge along the street, cut by somebody without a ruler. */
    void hedge(double x, double near, double far, double height, int seed) {
        street.front(KEY, x, near, far, height);
        Random random = new Random(seed);
        for (double z = far; z >= near; z /= 1.025) {
            bough(random, x, height * (0.97 + 0.03 * random.nextDouble()), z, 0.35, 0.09);
        }
    }

    /** A row of far trees before the sky. */
    void row(double left, double right, double z, double height, int seed) {
        Random random = new Random(seed);
        double step = height * 0.7;
        for (double x = left; x <= right; x += step * (0.7 + 0.6 * random.nextDouble())) {
            double tall = height * (0.7 + 0.5 * random.nextDouble());
            bush(x, z, tall * 0.5, tall, random.nextInt(1000));
        }
    }

    private void bough(
            Random random, double x, double y, double z, double halfWidth, double halfHeight) {
        List<Point> blob = Outline.blob(random, 40, 0.22);
        street.upright(
                KEY,
                x,
                z,
                blob.stream()
                        .map(at -> new Point(at.x() * halfWidth, y + at.y() * halfHeight))
                        .toList());
    }
}
