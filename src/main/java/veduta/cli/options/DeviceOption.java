package veduta.cli.options;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.ml.engine.Devices;

/**
 * The options that say where to compute; number formats are added by those who extend it. Reading
 * networks compute in one format only, and have no more options than these.
 */
public class DeviceOption {
    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "auto",
            description = "auto, cpu or gpu (default: ${DEFAULT-VALUE})")
    private ComputeDevice device = ComputeDevice.AUTO;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Processor threads; 0 lets the engine choose (default: ${DEFAULT-VALUE})")
    private int threads;

    /** These options with a number format. */
    public final EngineOptions in(Precision precision) {
        return new EngineOptions(device, precision, threads);
    }

    /** Tells the device in fact used and, where a graphics card was not found, why not. */
    public final void tell(String used, Map<String, Object> answer) {
        answer.put("device", used);
        Devices.note(device).ifPresent(note -> answer.put("deviceNote", note));
    }

    /**
     * Checks the number of threads.
     *
     * @throws CommandLine.ParameterException if it is negative
     */
    public final void check(CommandLine line) {
        if (threads < 0) {
            throw new CommandLine.ParameterException(
                    line, "--threads cannot be " + threads + "; 0 lets the engine choose.");
        }
    }
}
