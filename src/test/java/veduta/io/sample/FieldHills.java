package veduta.io.sample;

/** Hills with fields, woods and a track. */
final class FieldHills {
    private FieldHills() {}

    static void draw(Scenery scene) {
        scene.cloud(60, 40, 60, 18, 41);
        scene.cloud(190, 62, 70, 14, 42);
        scene.cloud(330, 36, 60, 18, 43);
        scene.below("mountain", "-4 112, 80 98, 170 108, 270 94, 388 110", 3, 44);
        scene.below("tree", "-4 122, 100 118, 200 124, 300 116, 388 124", 3, 45);
        scene.below("field", "-4 136, 90 126, 190 134, 290 126, 388 138", 1.5, 46);
        scene.trees(20, 130, 142, 16, 47);
        scene.trees(250, 340, 138, 14, 48);
        scene.below("grass", "-4 160, 100 148, 210 156, 320 146, 388 152", 2, 49);
        scene.round("field", "150 168, 230 158, 330 160, 392 172, 392 196, 280 190, 190 184");
        scene.trees(-4, 60, 178, 38, 50);
        scene.trees(300, 386, 166, 24, 51);
        scene.round(
                "earth", "170 262, 196 222, 214 190, 206 172, 212 170, 224 190, 226 224, 236 262");
        scene.heap("bush", 110, 214, 26, 14, 52);
        scene.heap("bush", 330, 226, 34, 18, 53);
        scene.heap("rock", 268, 236, 14, 8, 54);
    }
}
