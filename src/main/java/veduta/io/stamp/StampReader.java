package veduta.io.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import veduta.io.raster.FileFormatException;
import veduta.layout.Stamp;
import veduta.layout.StampPart;
import veduta.text.Texts;

/**
 * Reads a stamp from an SVG file of closed paths.
 *
 * <ul>
 *   <li>{@code svg} carries {@code viewBox}, about a centimetre a unit, and may carry {@code
 *       data-group}, the scene it belongs to;
 *   <li>{@code title} is its name;
 *   <li>each {@code path} is one part, filled by the even-odd rule; {@code data-classes} lists what
 *       it means as {@code palette:class}, separated by spaces.
 * </ul>
 *
 * Colours are for those who look at the file; groups are read through; transformations and other
 * shapes are refused. Document types and entities are refused, so nothing is ever read besides the
 * file.
 */
public final class StampReader {
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int LARGEST_DEPTH = 16;
    private static final Set<String> PASSED = Set.of("svg", "g", "title", "desc", "metadata");

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is not such a file
     * @throws IOException if it cannot be read
     */
    public Stamp read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file);
        }
    }

    /**
     * Reads a file's bytes; its name without {@code .svg} becomes the key.
     *
     * @param file the name
     * @throws FileFormatException if it is not such a file
     * @throws IOException if it cannot be read
     */
    public Stamp read(InputStream in, Path file) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new FileFormatException(file, Texts.get("fault.stamp.too-large"));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml =
                    factory.createXMLStreamReader(new StringReader(text(bytes, file)));
            try {
                return new Parser(file, xml).parse();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new FileFormatException(file, Texts.get("fault.stamp.bad-svg"), e);
        }
    }

    /**
     * Decoded here because the XML parser prints to the error stream about what it cannot decode.
     */
    private static String text(byte[] bytes, Path file) throws FileFormatException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FileFormatException(file, Texts.get("fault.stamp.no-text"), e);
        }
    }

    /** One pass through one file. */
    private static final class Parser {
        private final Path file;
        private final XMLStreamReader xml;
        private final List<StampPart> parts = new ArrayList<>();
        private String title = "";
        private String group = "";
        private double @Nullable [] viewBox;

        Parser(Path file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        Stamp parse() throws IOException, XMLStreamException {
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        element(depth);
                        if (xml.isEndElement()) {
                            depth--;
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD ->
                            throw fault(Texts.get("fault.stamp.document-type"));
                    default -> {
                        // Text, comments and blanks mean nothing here.
                    }
                }
            }
            if (viewBox == null) {
                throw fault(Texts.get("fault.stamp.no-svg"));
            }
            if (parts.isEmpty()) {
                throw fault(Texts.get("fault.stamp.no-path"));
            }
            String key = String.valueOf(file.getFileName()).replaceFirst("\\.svg$", "");
            return new Stamp(
                    key, title.isEmpty() ? key : title, group, viewBox[2], viewBox[3], parts);
        }

        private void element(int depth) throws IOException, XMLStreamException {
            String name = xml.getLocalName();
            if (depth == 1) {
                root(name);
            } else if (name.equals("path")) {
                parts.add(part());
            } else if (name.equals("title") && depth == 2) {
                title = xml.getElementText().strip();
            } else if (!PASSED.contains(name)) {
                throw fault(Texts.get("fault.stamp.other-shape", name));
            }
            if (depth > LARGEST_DEPTH || attribute("transform") != null) {
                throw fault(Texts.get("fault.stamp.nested"));
            }
        }

        private void root(String name) throws IOException {
            String box = attribute("viewBox");
            if (!name.equals("svg") || box == null) {
                throw fault(Texts.get("fault.stamp.no-view-box"));
            }
            viewBox = numbers(box);
            String declared = attribute("data-group");
            group = declared == null ? "" : declared;
        }

        private StampPart part() throws IOException {
            String data = attribute("d");
            double[] box = viewBox;
            if (data == null || box == null) {
                throw fault(Texts.get("fault.stamp.no-data"));
            }
            return new StampPart(
                    PathText.read(file, data).transformed(1, 1, -box[0], -box[1]), classes());
        }

        private Map<String, String> classes() throws IOException {
            Map<String, String> classes = new HashMap<>();
            String text = attribute("data-classes");
            if (text == null || text.isBlank()) {
                return classes;
            }
            for (String entry : text.strip().split("\\s+", -1)) {
                int colon = entry.indexOf(':');
                if (colon < 1 || colon == entry.length() - 1) {
                    throw fault(Texts.get("fault.stamp.class", entry));
                }
                classes.put(entry.substring(0, colon), entry.substring(colon + 1));
            }
            return classes;
        }

        private double[] numbers(String box) throws IOException {
            String[] words = box.strip().split("[\\s,]+", -1);
            double[] numbers = new double[words.length];
            try {
                for (int i = 0; i < words.length; i++) {
                    numbers[i] = Double.parseDouble(words[i]);
                }
            } catch (NumberFormatException e) {
                throw new FileFormatException(file, Texts.get("fault.stamp.bad-view-box"), e);
            }
            if (numbers.length != 4 || !(numbers[2] > 0 && numbers[3] > 0)) {
                throw fault(Texts.get("fault.stamp.empty-view-box"));
            }
            return numbers;
        }

        private @Nullable String attribute(String name) {
            return xml.isStartElement() ? xml.getAttributeValue(null, name) : null;
        }

        private FileFormatException fault(String sentence) {
            return new FileFormatException(file, sentence);
        }
    }
}
