package veduta.io.sample;

/** A lake among mountains, with firs at its shore and a meadow before it. */
final class MountainLake {
    private MountainLake() {}

    static void draw(Scenery scene) {
        scene.cloud(70, 46, 58, 14, 1);
        scene.cloud(300, 34, 66, 12, 2);
        String ridge = "-4 118, 50 84, 92 60, 130 92, 176 52, 216 84, 262 70, 310 100, 388 82";
        scene.below("mountain", ridge, 5, 3);
        scene.between("snow", "64 78, 92 58, 122 86", "64 84, 92 84, 122 90", 2, 4);
        scene.between("snow", "146 78, 176 50, 206 76", "146 86, 176 88, 206 84", 2, 5);
        scene.between("snow", "240 78, 262 69, 284 84", "240 82, 262 88, 284 87", 2, 6);
        scene.below("tree", "-4 126, 90 134, 190 140, 290 134, 388 122", 4, 7);
        scene.firs(-4, 120, 146, 26, 8);
        scene.firs(270, 388, 146, 30, 9);
        scene.below("water", "-4 147, 120 144, 260 144, 388 147", 0.6, 10);
        scene.below("grass", "-4 196, 60 202, 140 222, 240 226, 320 208, 388 192", 3, 11);
        scene.below("rock", "-4 256, 60 258, 250 262, 300 232, 350 224, 388 236", 4, 12);
        scene.heap("rock", 108, 214, 20, 9, 13);
        scene.heap("bush", 40, 212, 24, 14, 14);
        scene.firs(352, 384, 214, 66, 15);
    }
}
