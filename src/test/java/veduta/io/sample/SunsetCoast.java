package veduta.io.sample;

/** A rocky coast with a beach, the sun just below the horizon. */
final class SunsetCoast {
    private SunsetCoast() {}

    static void draw(Scenery scene) {
        scene.below("sunset-sky", "-4 44, 120 32, 250 38, 388 28", 3, 20);
        scene.cloud(110, 58, 84, 10, 21);
        scene.cloud(286, 74, 70, 8, 22);
        scene.cloud(210, 40, 50, 7, 23);
        scene.below("sea", "-4 124, 388 124", 0, 24);
        scene.round("mountain", "250 126, 276 108, 312 98, 352 104, 392 92, 392 128, 250 127");
        scene.round("rock", "-8 128, 10 96, 40 92, 62 110, 84 126, 100 150, 60 164, -8 170");
        scene.heap("rock", 132, 150, 14, 9, 25);
        scene.heap("rock", 168, 142, 8, 6, 26);
        scene.below("sand", "-4 190, 70 178, 160 192, 250 212, 330 218, 388 206", 2, 27);
        scene.below("rock", "-4 262, 230 262, 290 238, 340 226, 388 230", 4, 28);
        scene.heap("rock", 60, 214, 16, 7, 29);
        scene.heap("grass", 22, 96, 22, 6, 30);
        scene.heap("bush", 366, 226, 20, 9, 31);
    }
}
