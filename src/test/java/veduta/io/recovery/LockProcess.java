package veduta.io.recovery;

import java.nio.file.Path;
import java.util.HashSet;

/** A program that takes a lock, reports whether it got it, and holds it until it is killed. */
final class LockProcess {
    private LockProcess() {}

    public static void main(String[] arguments) throws Exception {
        boolean taken = InstanceLock.take(Path.of(arguments[0]), new HashSet<>()).isPresent();
        System.out.println(taken ? "taken" : "refused");
        System.out.flush();
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
