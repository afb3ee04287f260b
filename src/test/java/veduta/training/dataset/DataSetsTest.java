package veduta.training.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.training.DatasetSplit;

final class DataSetsTest {
    @TempDir private Path folder;

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    private DataSets.Found find(DatasetSplit split) throws IOException {
        return DataSets.find(folder, split);
    }

    /** The pairs as {@code name: photo + label}, with paths from the root. */
    private List<String> pairs(DatasetSplit split) throws IOException {
        return find(split).listing().entries().stream()
                .map(
                        each ->
                                each.name()
                                        + ": "
                                        + inside(each.photo())
                                        + " + "
                                        + inside(each.label()))
                .toList();
    }

    private String inside(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<String> unmatched(DatasetSplit split) throws IOException {
        return find(split).listing().unmatched().stream().map(Path::of).map(this::inside).toList();
    }

    @Test
    void find_twoFolders_matchesByName() throws Exception {
        touch("photo/b.jpg", "photo/a.png", "label/a.png", "label/b.png", "label/.hidden");
        assertEquals(
                List.of("a: photo/a.png + label/a.png", "b: photo/b.jpg + label/b.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(List.of(), unmatched(DatasetSplit.TRAINING));
        assertEquals(List.of(), find(DatasetSplit.TRAINING).parts());
    }

    @Test
    void find_twoFoldersOfOtherNames_areKnown() throws Exception {
        touch("Images/a_rgb.jpg", "Masks/a_mask.png");
        assertEquals(
                List.of("a: Images/a_rgb.jpg + Masks/a_mask.png"), pairs(DatasetSplit.TRAINING));
    }

    @Test
    void find_filesThatAreNoPictures_arePassedOver() throws Exception {
        touch("photo/a.jpg", "photo/notes.txt", "photo/Thumbs.db", "photo/readme");
        touch("label/a.png", "label/notes.txt", "label/Thumbs.db", "label/readme");
        assertEquals(1, pairs(DatasetSplit.TRAINING).size());
        assertEquals(List.of(), unmatched(DatasetSplit.TRAINING));
    }

    @Test
    void find_filesWithoutPartner_areListed() throws Exception {
        touch("photo/a.jpg", "photo/lonely.jpg", "label/a.png", "label/alone.png");
        assertEquals(1, pairs(DatasetSplit.TRAINING).size());
        assertEquals(
                List.of("photo/lonely.jpg", "label/alone.png"), unmatched(DatasetSplit.TRAINING));
    }

    @Test
    void find_oneFolder_reportsLabelsByTheirEnding() throws Exception {
        touch("a.jpg", "a_label.png", "b.png", "b_label.png", "c.jpg", "c.png", "lonely.jpg");
        assertEquals(
                List.of("c: c.jpg + c.png", "a: a.jpg + a_label.png", "b: b.png + b_label.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(List.of("lonely.jpg"), unmatched(DatasetSplit.TRAINING));
    }

    @Test
    void find_severalLabelMapsOfAPhoto_takesTheIds() throws Exception {
        touch("x_leftImg8bit.png", "x_gtFine_color.png", "x_gtFine_instanceIds.png");
        touch("x_gtFine_labelIds.png", "x_gtFine_polygons.json");
        assertEquals(
                List.of("x: x_leftImg8bit.png + x_gtFine_labelIds.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(List.of(), unmatched(DatasetSplit.TRAINING));
    }

    @Test
    void find_partsInTheNamesOfFolders_areKnown() throws Exception {
        touch("train_img/a.jpg", "train_label/a.png", "val_img/b.jpg", "val_label/b.png");
        assertEquals(
                List.of("a: train_img/a.jpg + train_label/a.png"), pairs(DatasetSplit.TRAINING));
        assertEquals(List.of("b: val_img/b.jpg + val_label/b.png"), pairs(DatasetSplit.HELD_OUT));
    }

    @Test
    void find_masksBesidePhotosInParts_areFoundFromTheRoot() throws Exception {
        touch("train/a_jpg.rf.01.jpg", "train/a_jpg.rf.01_mask.png", "train/_classes.csv");
        touch("valid/b_jpg.rf.02.jpg", "valid/b_jpg.rf.02_mask.png");
        assertEquals(
                List.of("a_jpg.rf.01: train/a_jpg.rf.01.jpg + train/a_jpg.rf.01_mask.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(
                List.of("b_jpg.rf.02: valid/b_jpg.rf.02.jpg + valid/b_jpg.rf.02_mask.png"),
                pairs(DatasetSplit.HELD_OUT));
    }

    @Test
    void find_partsOfTwoFolders_choosesBySplit() throws Exception {
        touch("train/photo/a.jpg", "train/label/a.png", "val/photo/b.jpg", "val/label/b.png");
        assertEquals(
                List.of("a: train/photo/a.jpg + train/label/a.png"), pairs(DatasetSplit.TRAINING));
        assertEquals(List.of("b: val/photo/b.jpg + val/label/b.png"), pairs(DatasetSplit.HELD_OUT));
        assertEquals(List.of("val"), find(DatasetSplit.named("val")).parts());
        assertTrue(
                assertThrows(IOException.class, () -> pairs(DatasetSplit.named("test")))
                        .getMessage()
                        .contains("it has train, val"));
    }

    @Test
    void find_namedPartOfAnUndividedSet_isRefused() throws Exception {
        touch("photo/a.jpg", "label/a.png");
        assertEquals(1, pairs(DatasetSplit.HELD_OUT).size());
        assertThrows(IOException.class, () -> pairs(DatasetSplit.named("val")));
    }

    @Test
    void find_cityscapes_matchesWithinCities() throws Exception {
        for (String split : List.of("train", "val")) {
            for (String city : List.of("aachen", "ulm")) {
                String name = city + "_" + split + "_19";
                touch("leftImg8bit/" + split + "/" + city + "/" + name + "_leftImg8bit.png");
                String label = "gtFine/" + split + "/" + city + "/" + name + "_gtFine_";
                touch(label + "labelIds.png", label + "color.png", label + "polygons.json");
            }
        }
        assertEquals(
                List.of(
                        "aachen_val_19: leftImg8bit/val/aachen/aachen_val_19_leftImg8bit.png +"
                                + " gtFine/val/aachen/aachen_val_19_gtFine_labelIds.png",
                        "ulm_val_19: leftImg8bit/val/ulm/ulm_val_19_leftImg8bit.png +"
                                + " gtFine/val/ulm/ulm_val_19_gtFine_labelIds.png"),
                pairs(DatasetSplit.named("val")));
        assertEquals(2, pairs(DatasetSplit.TRAINING).size());
        assertEquals(Optional.of("cityscapes-label-ids"), find(DatasetSplit.TRAINING).encoding());
    }

    @Test
    void find_camvidOfSegnet_hasThreeParts() throws Exception {
        for (String split : List.of("train", "val", "test")) {
            touch("CamVid/" + split + "/1.png", "CamVid/" + split + "annot/1.png");
        }
        assertEquals(
                List.of("1: CamVid/test/1.png + CamVid/testannot/1.png"),
                pairs(DatasetSplit.named("test")));
        assertEquals(Optional.of("camvid11"), find(DatasetSplit.TRAINING).encoding());
    }

    @Test
    void find_originalCamvid_matchesWithoutEnding() throws Exception {
        touch("701_StillsRaw_full/0001TP_1.png", "LabeledApproved_full/0001TP_1_L.png");
        touch("701_StillsRaw_full/0001TP_2.png");
        assertEquals(
                List.of(
                        "0001TP_1: 701_StillsRaw_full/0001TP_1.png +"
                                + " LabeledApproved_full/0001TP_1_L.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(List.of("701_StillsRaw_full/0001TP_2.png"), unmatched(DatasetSplit.TRAINING));
        assertEquals(Optional.of("camvid32"), find(DatasetSplit.TRAINING).encoding());
    }

    @Test
    void find_ade_hasTwoParts() throws Exception {
        touch("images/training/a.jpg", "annotations/training/a.png");
        touch("images/validation/b.jpg", "annotations/validation/b.png");
        assertEquals(
                List.of("a: images/training/a.jpg + annotations/training/a.png"),
                pairs(DatasetSplit.TRAINING));
        assertEquals(
                List.of("b: images/validation/b.jpg + annotations/validation/b.png"),
                pairs(DatasetSplit.HELD_OUT));
    }

    @Test
    void find_noPair_isRefused() throws Exception {
        touch("photo/a.jpg", "label/b.png");
        assertThrows(IOException.class, () -> find(DatasetSplit.TRAINING));
    }

    @Test
    void find_nothing_isRefused() {
        assertThrows(IOException.class, () -> find(DatasetSplit.TRAINING));
        assertThrows(
                IOException.class,
                () -> DataSets.find(folder.resolve("nowhere"), DatasetSplit.TRAINING));
    }
}
