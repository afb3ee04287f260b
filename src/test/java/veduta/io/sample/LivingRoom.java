package veduta.io.sample;

/** A living room: a sofa behind a low table, shelves with books, a television, a window. */
final class LivingRoom {
    private final Room room;
    private final Furnishings things;

    private LivingRoom(Room room) {
        this.room = room;
        this.things = new Furnishings(room);
    }

    static void draw(Room room) {
        LivingRoom living = new LivingRoom(room);
        living.walls();
        living.leftWall();
        living.sofa();
        living.rightWall();
        living.middle();
    }

    private void walls() {
        room.level("floor", 0, "-2.4 -1, 2.3 -1, 2.3 4.6, -2.4 4.6");
        room.level("ceiling", 2.5, "-2.4 0, 2.3 0, 2.3 4.6, -2.4 4.6");
        room.facing("window", 1.38, 0.9, 4.58, "-.55 0, .55 0, .55 1.25, -.55 1.25");
        room.facing("blinds", 1.38, 1.66, 4.56, "-.56 0, .56 .02, .56 .52, -.56 .52");
        room.facing(
                "curtain",
                1.98,
                0.06,
                4.54,
                "-.18 0, -.1 .03, 0 0, .1 .03, .26 0, .28 2.3, -.24 2.3, -.12 1.3");
        room.facing(
                "curtain",
                0.78,
                0.06,
                4.54,
                "-.24 0, -.14 .03, -.02 0, .1 .03, .16 0, .1 1.3, .22 2.3, -.26 2.3");
        room.facing("picture", -0.72, 1.4, 4.58, "-.45 0, .45 0, .45 .62, -.45 .62");
        room.facing("picture", 0.12, 1.5, 4.58, "-.2 0, .2 0, .2 .5, -.2 .5");
    }

    private void leftWall() {
        room.box("bookshelf", -2.4, 0, 4.18, -1.42, 2.1, 4.58);
        double[] boards = {0.12, 0.52, 0.92, 1.3, 1.68};
        for (int i = 0; i < boards.length; i++) {
            things.books(-2.3, -1.5, boards[i], 4.17, 0.33, 60 + i);
        }
        things.clutter(-2.2, 4.3, -1.6, 4.3, 2.1, 3, 0.26, 70);
        room.box("otherfurniture", -2.4, 0, 2.3, -1.92, 0.5, 3.75);
        room.box("television", -2.22, 0.58, 2.5, -2.14, 1.2, 3.6);
        room.box("television", -2.24, 0.5, 2.9, -2.08, 0.6, 3.2);
        room.box("otherprop", -2.2, 0.5, 2.36, -1.98, 0.58, 2.66);
        things.plant(-2.05, 0, 2.0, 1.15, 17);
    }

    private void sofa() {
        things.standingLamp(-1.2, 4.36);
        room.facing(
                "sofa",
                0,
                0,
                4.3,
                Outline.round(
                        Outline.of(
                                "-1 .1, -1.02 .6, -.98 .86, -.7 .92, -.1 .9, .5 .93, .98 .9, 1.06"
                                        + " .8, 1.06 .1")));
        room.box("sofa", -1, 0.08, 3.5, 1.04, 0.46, 4.3);
        for (double x : new double[] {-1.1, 1.04}) {
            room.box("sofa", x - 0.1, 0.06, 3.46, x + 0.12, 0.56, 4.32);
            room.facing(
                    "sofa",
                    x,
                    0.5,
                    3.46,
                    Outline.round(Outline.of("-.12 0, -.14 .1, -.06 .17, .08 .17, .15 .1, .13 0")));
        }
        pillow(-0.74, 3.98, 3);
        pillow(-0.42, 3.9, 4);
        pillow(0.76, 3.96, 5);
        room.facing(
                "otherprop",
                0.3,
                0.42,
                3.95,
                Outline.round(
                        Outline.of(
                                "-.22 .5, .2 .52, .26 .3, .2 .04, .28 -.12, .1 -.2, -.1 -.14, -.22"
                                        + " -.18, -.2 .1")));
    }

    private void pillow(double x, double z, int seed) {
        room.facing(
                "pillow",
                x,
                0.45,
                z,
                Outline.round(
                        Outline.of(
                                seed % 2 == 0
                                        ? "-.2 0, -.23 .2, -.19 .4, 0 .37, .2 .4, .22 .2, .2 0, 0"
                                                + " .03"
                                        : "-.18 .04, -.25 .22, -.12 .42, .06 .36, .22 .36, .2 .14,"
                                                + " .16 0, 0 .04")));
    }

    private void rightWall() {
        room.box("table", 1.4, 0.5, 3.7, 1.9, 0.55, 4.2);
        room.box("table", 1.44, 0, 3.74, 1.5, 0.5, 3.8);
        room.box("table", 1.8, 0, 3.74, 1.86, 0.5, 3.8);
        room.box("table", 1.8, 0, 4.1, 1.86, 0.5, 4.16);
        things.lamp(1.65, 0.55, 3.98, 0.6);
        room.box("books", 1.46, 0.55, 3.74, 1.62, 0.6, 3.9);
        room.aside("picture", 2.29, "2.5 1.3, 3.2 1.3, 3.2 1.85, 2.5 1.85");
        armchair();
    }

    /** It stands to the right and is turned to the table. */
    private void armchair() {
        room.box("sofa", 1.3, 0.06, 2.34, 2.15, 0.44, 3.12);
        room.box("sofa", 1.96, 0.1, 2.3, 2.22, 0.95, 3.16);
        room.box("sofa", 1.3, 0.1, 3.04, 2.15, 0.62, 3.22);
        room.lump("pillow", 1.86, 0.42, 2.75, 0.34, 0.4, 11);
        room.box("sofa", 1.28, 0.06, 2.2, 2.15, 0.6, 2.38);
        room.aside("clothes", 1.27, "2.22 .2, 2.34 .22, 2.36 .62, 2.2 .62");
    }

    private void middle() {
        room.level(
                "floor-mat",
                0.01,
                "-1.35 1.9, -.4 1.86, .5 1.88, 1.15 1.9, 1.14 2.6, 1.16 3.36, 0 3.4, -1.36 3.36,"
                        + " -1.33 2.5");
        things.table("table", -0.72, 2.2, 0.62, 2.9, 0.44);
        room.box("table", -0.66, 0.14, 2.28, 0.56, 0.17, 2.82);
        room.level("books", 0.445, "-.5 2.4, -.2 2.34, -.14 2.56, -.44 2.64");
        room.box("books", -0.46, 0.44, 2.44, -0.2, 0.5, 2.6);
        room.lump("otherprop", 0.14, 0.42, 2.6, 0.3, 0.14, 15);
        room.box("otherprop", 0.34, 0.44, 2.34, 0.4, 0.47, 2.5);
        things.clutter(-0.05, 2.75, 0.4, 2.75, 0.44, 3, 0.2, 16);
        room.level("paper", 0.445, ".02 2.28, .22 2.25, .24 2.4, .04 2.42");
        room.lump("bag", -1.2, 0, 2.9, 0.34, 0.3, 19);
        room.lump("otherprop", 0.9, 0, 1.9, 0.3, 0.12, 23);
    }
}
