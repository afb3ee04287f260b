package veduta.training.dataloader;

import java.util.SplittableRandom;

/**
 * Every pair once in an epoch, each epoch in a random order of its own.
 *
 * @param count number of pairs, at least 1
 * @param seed the same seed gives the same orders
 */
public record ShuffledOrder(int count, long seed) implements PairOrder {
    @Override
    public int index(long draw) {
        long epoch = draw / count;
        int[] order = new int[count];
        SplittableRandom random = new SplittableRandom(~seed ^ (epoch * 0xD1B54A32D192ED03L));
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order[(int) (draw % count)];
    }
}
