package veduta.tensorfile;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Real files under paths that notice each time a file is opened. */
public final class CountedFiles {
    private final List<String> opened = new ArrayList<>();
    private final Provider provider = new Provider();
    private final FileSystem system = new System();

    /** A path to the same file or folder whose openings count, as do those of files below it. */
    public Path counted(Path real) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return system;
                    }
                    try {
                        return wrapped(method.invoke(real, unwrapped(arguments)));
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                };
        return (Path)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Path.class}, handler);
    }

    /** How many times files of this name were opened. */
    public long opened(String name) {
        return opened.stream().filter(name::equals).count();
    }

    private Object wrapped(Object value) {
        return value instanceof Path path ? counted(path) : value;
    }

    private Object[] unwrapped(Object[] arguments) {
        if (arguments == null) {
            return new Object[0];
        }
        Object[] real = new Object[arguments.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = arguments[i] instanceof Path path ? real(path) : arguments[i];
        }
        return real;
    }

    private Path real(Path path) {
        return path.getFileSystem() == system ? Path.of(path.toString()) : path;
    }

    private FileSystemProvider realProvider(Path path) {
        return real(path).getFileSystem().provider();
    }

    /** Passes everything on, and notes what is opened. */
    private final class Provider extends FileSystemProvider {
        private Path noted(Path path) {
            opened.add(path.getFileName().toString());
            return real(path);
        }

        @Override
        public FileChannel newFileChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return FileChannel.open(noted(path), options, attributes);
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            return realProvider(path).newByteChannel(noted(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(
                Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
            DirectoryStream<Path> inside =
                    realProvider(folder).newDirectoryStream(real(folder), filter);
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    List<Path> counted = new ArrayList<>();
                    inside.forEach(path -> counted.add(counted(path)));
                    return counted.iterator();
                }

                @Override
                public void close() throws IOException {
                    inside.close();
                }
            };
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(
                Path path, Class<A> type, LinkOption... options) throws IOException {
            return realProvider(path).readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(
                Path path, String attributes, LinkOption... options) throws IOException {
            return realProvider(path).readAttributes(real(path), attributes, options);
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            realProvider(path).checkAccess(real(path), modes);
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes)
                throws IOException {
            realProvider(folder).createDirectory(real(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            realProvider(path).delete(real(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            realProvider(from).copy(real(from), real(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            realProvider(from).move(real(from), real(to), options);
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return realProvider(one).isSameFile(real(one), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return realProvider(path).isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return realProvider(path).getFileStore(real(path));
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return realProvider(path).getFileAttributeView(real(path), type, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
                throws IOException {
            realProvider(path).setAttribute(real(path), attribute, value, options);
        }

        @Override
        public String getScheme() {
            return "counted";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return system;
        }

        @Override
        public Path getPath(URI uri) {
            return counted(Path.of(uri.getPath()));
        }
    }

    /** The file system of the paths: the real one, but for its provider. */
    private final class System extends FileSystem {
        private final FileSystem real = Path.of("").getFileSystem();

        @Override
        public FileSystemProvider provider() {
            return provider;
        }

        @Override
        public void close() {}

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return real.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return real.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return real.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return real.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return counted(real.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return real.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return real.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }
}
