package veduta.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of files in memory that knows Range and If-Range, and whose faults can be chosen. */
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> cuts = new CopyOnWriteArrayList<>();
    private volatile String mark = "\"1\"";
    private volatile boolean knowsRange = true;
    private long received;

    private FileServer(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of this machine. */
    public static FileServer start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FileServer files = new FileServer(server);
        server.createContext("/", files::answer);
        server.start();
        return files;
    }

    /** The address of a path that begins with a slash. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Serves a file. */
    public void put(String path, byte[] content) {
        files.put(path, content.clone());
    }

    /** The next answers end after so many bytes each. */
    void cutAfter(Integer... bytes) {
        cuts.addAll(List.of(bytes));
    }

    /** So much has come to the client; an answer is not cut before its part has come. */
    synchronized void received(long bytes) {
        received = bytes;
        notifyAll();
    }

    private synchronized void awaitReceived(long bytes) throws IOException {
        try {
            while (received < bytes) {
                wait();
            }
        } catch (InterruptedException hurried) {
            throw new IOException(hurried);
        }
    }

    /** What the server calls the present version; none if empty. */
    void mark(String etag) {
        mark = etag;
    }

    void forgetRange() {
        knowsRange = false;
    }

    /** The ranges that were asked for, empty text where the whole was. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/moved")) {
            exchange.getResponseHeaders().add("Location", path.substring("/moved".length()));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        byte[] content = files.get(path);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(range == null ? "" : range);
        if (!mark.isEmpty()) {
            exchange.getResponseHeaders().add("ETag", mark);
        }
        int from = 0;
        int status = 200;
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        if (range != null && knowsRange && mark.equals(condition)) {
            from = Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
            status = 206;
            if (from >= content.length) {
                exchange.sendResponseHeaders(416, -1);
                exchange.close();
                return;
            }
            exchange.getResponseHeaders()
                    .add(
                            "Content-Range",
                            "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        send(exchange, status, from, Arrays.copyOfRange(content, from, content.length));
    }

    private void send(HttpExchange exchange, int status, int from, byte[] bytes)
            throws IOException {
        int length = cuts.isEmpty() ? bytes.length : Math.min(bytes.length, cuts.remove(0));
        exchange.sendResponseHeaders(status, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, length);
        out.flush();
        if (length < bytes.length) {
            awaitReceived(from + length);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
