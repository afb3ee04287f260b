package veduta.io.encoding;

import java.util.List;

/** The encodings of this program: one line each. */
public final class Encodings {
    private Encodings() {}

    /** All of them; where two are as likely, the first counts. */
    public static List<EncodingFactory> all() {
        return List.of(
                EncodingFactory.ofPalette(CityscapesLabelIds.PALETTE, CityscapesLabelIds::new),
                EncodingFactory.ofPalette(CityscapesTrainIds.PALETTE, CityscapesTrainIds::new),
                EncodingFactory.ofPalette(CityscapesColor.PALETTE, CityscapesColor::new),
                EncodingFactory.ofPalette(
                        CityscapesInstanceIds.PALETTE, CityscapesInstanceIds::new),
                EncodingFactory.ofPalette(CityscapesPolygons.PALETTE, CityscapesPolygons::new),
                EncodingFactory.ofPalette(Gta.PALETTE, Gta::new),
                EncodingFactory.ofPalette(Nyu40.PALETTE, Nyu40::new),
                EncodingFactory.ofPalette(Nyu13.PALETTE, Nyu13::new),
                EncodingFactory.ofPalette(Nyu894.PALETTE, Nyu894::new),
                EncodingFactory.ofPalette(Camvid11.PALETTE, Camvid11::new),
                EncodingFactory.ofPalette(Camvid32.PALETTE, Camvid32::new),
                EncodingFactory.ofPalette(CmpFacades.PALETTE, CmpFacades::new),
                EncodingFactory.ofPalette(Landscape.PALETTE, Landscape::new),
                EncodingFactory.ofPalette(Ade20k150.PALETTE, Ade20k150::new),
                EncodingFactory.ofPalette(CocoStuff.PALETTE, CocoStuff::new),
                EncodingFactory.ofPalette(Ade20kFull.PALETTE, Ade20kFull::new),
                EncodingFactory.ofPalette(Voc.PALETTE, Voc::new),
                EncodingFactory.ofPalette(MapillaryVistas.PALETTE, MapillaryVistas::new),
                EncodingFactory.ofPalette(Idd.PALETTE, Idd::new),
                EncodingFactory.ofPalette(Synthia.PALETTE, Synthia::new),
                EncodingFactory.ofAny(Cvat::new),
                EncodingFactory.ofAny(Roboflow::new),
                EncodingFactory.ofAny(Indexed::new),
                EncodingFactory.ofAny(Labelme::new),
                EncodingFactory.ofAny(CocoPanoptic::new),
                EncodingFactory.ofAny(PaletteColour::new),
                EncodingFactory.ofAny(palettes -> new VedutaLayout()),
                EncodingFactory.ofAny(PictureLayout::new));
    }
}
