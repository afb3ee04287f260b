package veduta.ml.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the text of one TorchScript class without parameters into the archive that libtorch loads:
 * a zip of stored entries with the code and a pickled instance of the class.
 */
final class TorchScriptArchive {
    private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

    private TorchScriptArchive() {}

    /**
     * The bytes of the archive.
     *
     * @param className name of the class in {@code text}
     * @param text the class in TorchScript's serialised dialect
     */
    static byte[] pack(String className, byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "veduta/data.pkl", instance(className));
            store(zip, "veduta/code/__torch__.py", text);
            store(zip, "veduta/constants.pkl", EMPTY_TUPLE);
            store(zip, "veduta/version", "3\n".getBytes(US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** Pickle of an instance whose only attribute is {@code training = False}. */
    private static byte[] instance(String className) throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2});
        pickle.write(("c__torch__\n" + className + "\n").getBytes(US_ASCII));
        pickle.write(new byte[] {')', (byte) 0x81, '}', '('});
        pickle.write(new byte[] {'X', 8, 0, 0, 0});
        pickle.write("training".getBytes(US_ASCII));
        pickle.write(new byte[] {(byte) 0x89, 'u', 'b', '.'});
        return pickle.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
