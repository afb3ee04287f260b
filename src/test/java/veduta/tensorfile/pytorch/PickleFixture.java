package veduta.tensorfile.pytorch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts together pickles of protocol 2 for tests, an instruction at a time. */
final class PickleFixture {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PickleFixture() {
        code(0x80, 2);
    }

    PickleFixture code(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    PickleFixture global(String module, String title) {
        out.writeBytes(("c" + module + "\n" + title + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PickleFixture text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        out.writeBytes(fixed32(bytes.length));
        out.writeBytes(bytes);
        return this;
    }

    PickleFixture number(long number) {
        if (number == (int) number) {
            out.write('J');
            out.writeBytes(fixed32((int) number));
        } else {
            code(0x8A, 8);
            out.writeBytes(
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
        }
        return this;
    }

    PickleFixture numbers(long... numbers) {
        code('(');
        for (long number : numbers) {
            number(number);
        }
        return code('t');
    }

    PickleFixture storage(String kind, String key, long elements) {
        code('(').text("storage").global("torch", kind).text(key).text("cpu").number(elements);
        return code('t', 'Q');
    }

    /** A tensor over a storage that has just been pushed after the mark of its arguments. */
    PickleFixture tensor(
            String kind, String key, long elements, long offset, long[] shape, long[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").code('(');
        storage(kind, key, elements).number(offset).numbers(shape).numbers(strides);
        return code(0x89).global("collections", "OrderedDict").code(')', 'R', 't', 'R');
    }

    byte[] stop() {
        code('.');
        return out.toByteArray();
    }

    private static byte[] fixed32(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
