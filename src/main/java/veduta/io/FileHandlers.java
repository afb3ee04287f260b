package veduta.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.encoding.LayoutFiles;
import veduta.io.photo.DecodedPicture;
import veduta.io.raster.FileFormatException;
import veduta.storage.GitLfsPointer;
import veduta.text.Texts;

/**
 * Finds out what any file is, by its content first and its name second. Large files are judged by
 * their beginning; only pictures are decoded, within the bounds of their readers.
 */
public final class FileHandlers {
    private final List<FileHandler> handlers;
    private final LayoutFiles layouts;
    private final OpenedFile.PictureOpener pictures;

    /**
     * Recognises files by handlers.
     *
     * @param handlers asked in this order; the first that answers decides
     * @param layouts detects label maps
     */
    public FileHandlers(List<FileHandler> handlers, LayoutFiles layouts) {
        this(handlers, layouts, DecodedPicture::open);
    }

    /** Decodes pictures by {@code pictures}. */
    FileHandlers(
            List<FileHandler> handlers, LayoutFiles layouts, OpenedFile.PictureOpener pictures) {
        this.handlers = List.copyOf(handlers);
        this.layouts = layouts;
        this.pictures = pictures;
    }

    /**
     * What a file is; one that cannot be read is unknown. Decodes pictures, so it may take long.
     */
    public Recognition recognise(Path file) {
        try {
            if (!Files.exists(file)) {
                return unknown(file, "fault.missing");
            }
            if (!Files.isRegularFile(file)) {
                return unknown(file, "fault.folder");
            }
            if (Files.size(file) == 0) {
                return unknown(file, "fault.empty");
            }
            if (GitLfsPointer.is(file)) {
                return unknown(file, "fault.lfs-pointer");
            }
            return byContent(FileHead.of(file), new OpenedFile(file, layouts, pictures));
        } catch (FileFormatException fault) {
            return Recognition.unknown(file, fault);
        } catch (IOException e) {
            return unknown(file, "fault.unreadable");
        }
    }

    private Recognition byContent(FileHead head, OpenedFile file) throws IOException {
        for (FileHandler handler : handlers) {
            Optional<Recognition> recognised = handler.recognise(head, file);
            if (recognised.isPresent()) {
                return recognised.get();
            }
        }
        // Whatever makes it unfit to be a label map says most about a file that is nothing else.
        file.source();
        return unknown(file.path(), head.isJson() ? "fault.unknown-json" : "fault.unknown-kind");
    }

    private static Recognition unknown(Path file, String fault) {
        return Recognition.unknown(file, new FileFormatException(file, Texts.get(fault)));
    }
}
