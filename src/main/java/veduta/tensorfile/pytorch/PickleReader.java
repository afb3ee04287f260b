package veduta.tensorfile.pytorch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A machine for the part of Python's pickle language (protocols 2 to 5; pickletools.py there lists
 * it) that files of tensors need. A pickle becomes nested {@link PickleList}s (also for tuples) and
 * {@link PickleMap}s of Strings, Longs, Booleans, {@link StorageRef}s and {@link StoredTensor}s.
 * The machine keeps its own stack, so no nesting can exhaust Java's.
 */
final class PickleReader {
    /** Python's None. */
    static final Object NONE = new Object();

    private static final Object MARK = new Object();
    private static final int NEWEST_PROTOCOL = 5;

    private final PickleBytes in;
    private final Map<String, StorageRef> storages;
    private final List<Object> stack = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();

    private PickleReader(Path file, ByteBuffer bytes, Map<String, StorageRef> storages) {
        this.in = new PickleBytes(file, bytes);
        this.storages = storages;
    }

    /**
     * Reads one pickle and leaves the buffer behind it.
     *
     * @param storages takes every storage that the pickle names, by its key
     */
    static Object read(Path file, ByteBuffer bytes, Map<String, StorageRef> storages)
            throws WeightsException {
        return new PickleReader(file, bytes, storages).run();
    }

    private Object run() throws WeightsException {
        while (true) {
            int code = in.unsignedByte();
            if (code == '.') {
                return pop();
            }
            if (!readValue(code) && !readText(code) && !readMemo(code) && !readContainer(code)) {
                readObject(code);
            }
        }
    }

    private boolean readValue(int code) throws WeightsException {
        switch (code) {
            case 0x80 -> {
                if (in.unsignedByte() > NEWEST_PROTOCOL) {
                    throw in.damaged(Texts.get("fault.weights.pickle-version"));
                }
            }
            case 0x95 -> in.signedLong();
            case 'N' -> push(NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'J' -> push((long) in.signedInt());
            case 'K' -> push((long) in.unsignedByte());
            case 'M' -> push((long) in.unsignedShort());
            case 0x8A -> push(in.wholeNumber(in.unsignedByte()));
            case 'G' -> push(in.bigEndianDouble());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readText(int code) throws WeightsException {
        switch (code) {
            case 0x8C -> push(in.text(in.unsignedByte(), StandardCharsets.UTF_8));
            case 'X' -> push(in.text(in.unsignedInt(), StandardCharsets.UTF_8));
            case 0x8D -> push(in.text(in.signedLong(), StandardCharsets.UTF_8));
            case 'U' -> push(in.text(in.unsignedByte(), StandardCharsets.ISO_8859_1));
            case 'T' -> push(in.text(in.signedInt(), StandardCharsets.ISO_8859_1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readMemo(int code) throws WeightsException {
        switch (code) {
            case 'q' -> memo.put((long) in.unsignedByte(), top());
            case 'r' -> memo.put(in.unsignedInt(), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'h' -> push(remembered(in.unsignedByte()));
            case 'j' -> push(remembered(in.unsignedInt()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readContainer(int code) throws WeightsException {
        switch (code) {
            case '(' -> push(MARK);
            case ')', ']' -> push(new PickleList(List.of()));
            case '}' -> push(new PickleMap());
            case 't', 'l' -> push(new PickleList(popToMark()));
            case 0x85 -> push(new PickleList(popLast(1)));
            case 0x86 -> push(new PickleList(popLast(2)));
            case 0x87 -> push(new PickleList(popLast(3)));
            case 'd' -> {
                List<Object> items = popToMark();
                push(new PickleMap());
                setItems(items);
            }
            case 'a' -> append(popLast(1));
            case 'e' -> append(popToMark());
            case 's' -> setItems(popLast(2));
            case 'u' -> setItems(popToMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readObject(int code) throws WeightsException {
        switch (code) {
            case 'c' -> pushGlobal(in.line(), in.line());
            case 0x93 -> {
                List<Object> names = popLast(2);
                if (!(names.get(0) instanceof String module
                        && names.get(1) instanceof String title)) {
                    throw in.damaged(Texts.get("fault.weights.pickle-no-name"));
                }
                pushGlobal(module, title);
            }
            case 'R', 0x81 -> {
                List<Object> call = popLast(2);
                if (!(call.get(0) instanceof TorchGlobal global
                        && call.get(1) instanceof PickleList arguments)) {
                    throw in.damaged(Texts.get("fault.weights.pickle-call"));
                }
                push(
                        global.call(arguments.items())
                                .orElseThrow(
                                        () ->
                                                in.damaged(
                                                        Texts.get(
                                                                "fault.weights.pickle-misuse",
                                                                global))));
            }
            case 'b' -> {
                pop();
                // Attributes set on a dictionary or tensor (version marks, hooks) mean nothing
                // here.
                if (!(top() instanceof PickleMap || top() instanceof StoredTensor)) {
                    throw in.damaged(Texts.get("fault.weights.pickle-attributes"));
                }
            }
            case 'Q' -> pushStorage(pop());
            default ->
                    throw in.refused(
                            Texts.get(
                                    "fault.weights.pickle-instruction",
                                    String.format(Locale.ROOT, "%02x", code)));
        }
    }

    private void pushGlobal(String module, String title) throws WeightsException {
        push(
                TorchGlobal.find(module, title)
                        .orElseThrow(
                                () ->
                                        in.refused(
                                                Texts.get(
                                                        "fault.weights.pickle-object",
                                                        module,
                                                        title))));
    }

    /** The identifier is ("storage", type, key, device, count) and in old files a view or None. */
    private void pushStorage(Object identifier) throws WeightsException {
        if (!(identifier instanceof PickleList parts
                && (parts.size() == 5 || (parts.size() == 6 && parts.get(5) == NONE))
                && "storage".equals(parts.get(0))
                && parts.get(1) instanceof TorchGlobal kind
                && kind.storageType().isPresent()
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long elements
                && elements >= 0)) {
            throw in.damaged(Texts.get("fault.weights.pickle-storage"));
        }
        StorageRef storage = new StorageRef(kind.storageType().get(), key, elements);
        StorageRef before = storages.putIfAbsent(key, storage);
        if (before != null && !before.equals(storage)) {
            throw in.damaged(Texts.get("fault.weights.pickle-storage-twice"));
        }
        push(storage);
    }

    private void append(List<Object> items) throws WeightsException {
        if (!(top() instanceof PickleList list)) {
            throw in.damaged(Texts.get("fault.weights.pickle-no-list"));
        }
        list.addAll(items);
    }

    private void setItems(List<Object> items) throws WeightsException {
        if (!(top() instanceof PickleMap map) || items.size() % 2 != 0) {
            throw in.damaged(Texts.get("fault.weights.pickle-no-dictionary"));
        }
        for (int i = 0; i < items.size(); i += 2) {
            Object key = items.get(i);
            if (!(key instanceof String || key instanceof Long)) {
                throw in.damaged(Texts.get("fault.weights.pickle-key"));
            }
            map.put(key.toString(), items.get(i + 1));
        }
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() throws WeightsException {
        return popLast(1).get(0);
    }

    private Object top() throws WeightsException {
        Object top = stack.isEmpty() ? MARK : stack.get(stack.size() - 1);
        if (top == MARK) {
            throw in.damaged(Texts.get("fault.weights.pickle-no-value"));
        }
        return top;
    }

    private List<Object> popLast(int count) throws WeightsException {
        int begin = stack.size() - count;
        List<Object> last = begin < 0 ? List.of(MARK) : stack.subList(begin, stack.size());
        if (last.contains(MARK)) {
            throw in.damaged(Texts.get("fault.weights.pickle-no-value"));
        }
        List<Object> popped = List.copyOf(last);
        last.clear();
        return popped;
    }

    private List<Object> popToMark() throws WeightsException {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw in.damaged(Texts.get("fault.weights.pickle-list-end"));
        }
        List<Object> popped = List.copyOf(stack.subList(mark + 1, stack.size()));
        stack.subList(mark, stack.size()).clear();
        return popped;
    }

    private Object remembered(long number) throws WeightsException {
        Object value = memo.get(number);
        if (value == null) {
            throw in.damaged(Texts.get("fault.weights.pickle-recalls"));
        }
        return value;
    }
}
