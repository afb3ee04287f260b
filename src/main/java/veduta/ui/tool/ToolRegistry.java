package veduta.ui.tool;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All tools, one of which is in use. */
public final class ToolRegistry {
    private final List<Tool> tools;
    private final Map<String, ToolOption> options = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Tool> current;
    private final ToolSettings settings;

    /**
     * Makes tools that work on {@code host}; the first one in the tool bar is in use.
     *
     * @param factories what makes each tool; the order is that in which their options are listed
     * @throws IllegalArgumentException if there is none, or if two tools have the same id
     */
    public ToolRegistry(ToolHost host, List<Function<ToolHost, Tool>> factories) {
        settings = host.settings();
        Map<String, Tool> byId = new LinkedHashMap<>();
        for (Function<ToolHost, Tool> factory : factories) {
            Tool tool = factory.apply(host);
            ToolDescriptor descriptor = tool.descriptor();
            if (byId.putIfAbsent(descriptor.id(), tool) != null) {
                throw new IllegalArgumentException("Two tools have the id " + descriptor.id());
            }
            descriptor.options().forEach(option -> options.putIfAbsent(option.id(), option));
        }
        if (byId.isEmpty()) {
            throw new IllegalArgumentException("There are no tools.");
        }
        tools =
                byId.values().stream()
                        .sorted(Comparator.comparingInt(tool -> tool.descriptor().order()))
                        .toList();
        current = new ReadOnlyObjectWrapper<>(tools.get(0));
    }

    /** All of them, in the order of the tool bar. */
    public List<Tool> tools() {
        return tools;
    }

    /** What can be set for any of them, each option once. */
    public Collection<ToolOption> options() {
        return List.copyOf(options.values());
    }

    /** The tool in use. */
    public ReadOnlyObjectProperty<Tool> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The tool in use. */
    public Tool tool() {
        return current.get();
    }

    /**
     * Uses another tool; the one before is finished first.
     *
     * @throws IllegalArgumentException if it is not one of these tools
     */
    public void choose(Tool tool) {
        if (!tools.contains(tool)) {
            throw new IllegalArgumentException(tool.descriptor().id() + " is not registered.");
        }
        if (tool != current.get()) {
            current.get().confirm();
            current.set(tool);
        }
    }

    /**
     * The tool of a class that has one tool.
     *
     * @throws IllegalArgumentException if there is none
     */
    public <T extends Tool> T get(Class<T> type) {
        return tools.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No tool is a " + type + "."));
    }

    /** Makes what the tool in use paints with larger, or smaller with a negative number. */
    public void grow(int steps) {
        if (!current.get().grow(steps)) {
            settings.growBrush(steps);
        }
    }
}
