package veduta.io.matlab;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import veduta.io.raster.DecoderGuard;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** An HDF5 file that nobody vouches for. */
final class Hdf5File {
    private static final long SMALL_FILE_BYTES = 32L << 20;

    private final Path file;

    Hdf5File(Path file) {
        this.file = file;
    }

    /** What is done with the open file. */
    interface Task<T> {
        T apply(HdfFile hdf) throws IOException;
    }

    /** A part of an array; packed pieces are checked before they are unpacked. */
    Object slice(Dataset dataset, long[] offset, int[] extent) throws FileFormatException {
        if (dataset instanceof ChunkedDataset chunked) {
            new Hdf5Chunks(file, chunked).check(offset, extent);
        }
        return dataset.getData(offset, extent);
    }

    /**
     * Opens the file for a task; nothing but what the task asks for is loaded of large files.
     *
     * @throws FileFormatException if it is damaged
     * @throws IOException if it cannot be read
     */
    <T> T open(Task<T> task) throws IOException {
        String fault = Texts.get("fault.damaged.hdf");
        try {
            return DecoderGuard.run(
                    file,
                    fault,
                    () -> {
                        try (HdfFile hdf = openFile()) {
                            return task.apply(hdf);
                        }
                    });
        } catch (HdfException e) {
            throw new FileFormatException(file, fault, e);
        }
    }

    /**
     * The library checks lengths that a file claims against a buffer, but not against a channel;
     * only files beyond 2 GB, which no buffer can hold, are left to the channel.
     */
    private HdfFile openFile() throws IOException {
        long bytes = Files.size(file);
        if (bytes <= SMALL_FILE_BYTES) {
            return HdfFile.fromBytes(Files.readAllBytes(file));
        }
        if (bytes > Integer.MAX_VALUE) {
            return new HdfFile(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes));
        }
    }
}
