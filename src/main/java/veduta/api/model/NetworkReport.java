package veduta.api.model;

/** All that can be reported on the network in a file, without running it. */
public sealed interface NetworkReport permits ModelReport, SegmenterReport {
    /** The file that holds the network. */
    FileIdentity file();
}
