package veduta.tensorfile.pytorch;

import java.util.ArrayList;
import java.util.List;

/** A list or tuple out of a pickle. It may hold itself, so it is not to be compared or printed. */
final class PickleList {
    private final List<Object> items;

    PickleList(List<Object> items) {
        this.items = new ArrayList<>(items);
    }

    void addAll(List<Object> more) {
        items.addAll(more);
    }

    int size() {
        return items.size();
    }

    Object get(int index) {
        return items.get(index);
    }

    List<Object> items() {
        return List.copyOf(items);
    }
}
