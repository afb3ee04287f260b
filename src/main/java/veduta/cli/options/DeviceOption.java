package veduta.cli.options;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;

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

    /** The device that is asked for. */
    public final ComputeDevice device() {
        return device;
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
