package veduta.io.sample;

/** A bedroom: a made bed between night stands, a window with curtains, a dresser with a mirror. */
final class Bedroom {
    private final Room room;
    private final Furnishings things;

    private Bedroom(Room room) {
        this.room = room;
        this.things = new Furnishings(room);
    }

    static void draw(Room room) {
        Bedroom bedroom = new Bedroom(room);
        bedroom.walls();
        bedroom.besideTheBed();
        bedroom.bed();
        bedroom.rightWall();
        bedroom.floor();
    }

    private void walls() {
        room.level("floor", 0, "-2.1 -1, 2.1 -1, 2.1 4.2, -2.1 4.2");
        room.level("ceiling", 2.5, "-2.1 0, 2.1 0, 2.1 4.2, -2.1 4.2");
        room.aside("window", -2.08, "2.5 .85, 3.55 .85, 3.55 2.15, 2.5 2.15");
        room.aside(
                "curtain",
                -2.05,
                "3.3 .3, 3.42 .32, 3.55 .28, 3.7 .32, 3.88 .3, 3.84 1.2, 3.88 2.3, 3.4 2.3, 3.48"
                        + " 1.4, 3.36 .8");
        room.aside(
                "curtain",
                -2.05,
                "2.15 .3, 2.3 .34, 2.5 .28, 2.62 .3, 2.64 .9, 2.56 1.4, 2.7 2.3, 2.15 2.3");
        room.facing("picture", -0.62, 1.45, 4.18, "-.3 0, .3 0, .3 .48, -.3 .48");
        room.facing("picture", 0.22, 1.42, 4.18, "-.3 0, .3 0, .3 .5, -.3 .5");
        room.facing("picture", 1.42, 1.35, 4.18, "-.18 0, .18 0, .18 .46, -.18 .46");
        room.facing("otherprop", 1.02, 1.05, 4.18, "-.04 0, .04 0, .04 .12, -.04 .12");
    }

    private void besideTheBed() {
        for (double x : new double[] {-1.45, 1.12}) {
            room.box("night-stand", x - 0.24, 0.08, 3.72, x + 0.24, 0.6, 4.15);
            room.box("night-stand", x - 0.22, 0, 3.74, x - 0.17, 0.1, 4.1);
            room.box("night-stand", x + 0.17, 0, 3.74, x + 0.22, 0.1, 4.1);
            things.lamp(x, 0.6, 3.98, 0.52);
        }
        room.box("books", -1.62, 0.6, 3.78, -1.42, 0.64, 3.9);
        room.box("books", -1.6, 0.64, 3.79, -1.44, 0.67, 3.9);
        room.box("otherprop", 1.22, 0.6, 3.76, 1.32, 0.7, 3.82);
        room.lump("otherprop", 0.98, 0.6, 3.76, 0.08, 0.1, 4);
    }

    private void bed() {
        room.facing(
                "bed",
                -0.18,
                0,
                4.14,
                Outline.round(
                        Outline.of(
                                "-.92 0, -.92 .6, -.9 1.05, -.6 1.16, 0 1.22, .6 1.16, .9 1.05, .92"
                                        + " .6, .92 0")));
        room.box("bed", -1.03, 0.06, 2.15, 0.67, 0.52, 4.1);
        room.level(
                "bed",
                0.56,
                "-1.08 2.1, -.6 2.06, 0 2.09, .5 2.05, .72 2.12, .74 3, .7 4, -1.06 4, -1.1 3");
        room.facing(
                "bed",
                -0.18,
                0,
                2.08,
                "-.9 .56, -.92 .3, -.9 .14, -.5 .1, -.2 .14, .2 .08, .6 .13, .9 .1, .92 .3, .9"
                        + " .56");
        room.aside("bed", 0.73, "2.08 .1, 2.6 .14, 3.2 .1, 3.9 .12, 3.95 .58, 2.08 .57");
        pillow(-0.62, 3.95, 0.7, 0.44);
        pillow(0.26, 3.95, 0.7, 0.44);
        pillow(-0.18, 3.7, 0.46, 0.26);
        room.level("clothes", 0.58, "-.9 2.4, -.55 2.3, -.3 2.42, -.26 2.75, -.5 2.9, -.82 2.82");
        room.lump("clothes", -0.58, 0.55, 2.5, 0.5, 0.12, 3);
        room.level("books", 0.585, ".2 2.7, .42 2.62, .5 2.84, .28 2.92");
    }

    private void pillow(double x, double z, double wide, double high) {
        room.facing(
                "pillow",
                x,
                0.56,
                z,
                Outline.round(
                                Outline.of(
                                        "-.5 .1, -.48 .5, -.5 .92, -.42 1, -.1 .95, .15 1, .44 .97,"
                                                + " .49 .85, .47 .45, .5 .08, .4 0, 0 .03, -.42 0"))
                        .stream()
                        .map(at -> new Point(at.x() * wide, at.y() * high))
                        .toList());
    }

    private void rightWall() {
        room.aside("door", 2.09, "3.2 0, 4.02 0, 4.02 2.06, 3.2 2.06");
        room.aside("otherprop", 2.06, "3.28 .98, 3.38 .98, 3.38 1.06, 3.28 1.06");
        room.aside(
                "clothes",
                2.04,
                "3.5 .7, 3.62 .6, 3.8 .68, 3.86 1.3, 3.76 1.72, 3.62 1.75, 3.52 1.4");
        room.aside("mirror", 2.06, "1.75 1.08, 2.72 1.08, 2.72 1.9, 2.6 2, 1.87 2, 1.75 1.9");
        room.box("dresser", 1.58, 0.08, 1.6, 2.08, 0.86, 2.9);
        room.box("dresser", 1.55, 0.86, 1.57, 2.09, 0.9, 2.93);
        room.box("dresser", 1.6, 0, 2.82, 1.66, 0.1, 2.88);
        things.clutter(1.78, 2.75, 1.8, 1.9, 0.9, 6, 0.24, 12);
        room.box("box", 1.68, 0.9, 2.2, 1.86, 1.0, 2.4);
        things.lamp(1.9, 0.9, 2.72, 0.46);
    }

    private void floor() {
        room.level(
                "floor-mat",
                0.01,
                "-1.3 1.1, -.5 1.02, .4 1.06, .78 1.12, .74 1.5, .76 1.95, 0 2, -.8 1.97, -1.28"
                        + " 1.9");
        room.box("dresser", 1.58, 0, 1.62, 1.62, 0.1, 1.68);
        room.lump("bag", 1.24, 0, 2.5, 0.36, 0.36, 8);
        room.facing(
                "bag",
                1.24,
                0.3,
                2.5,
                "-.1 0, -.07 .16, .07 .16, .1 0, .06 0, .04 .11, -.04 .11, -.06 0");
        room.lump("otherprop", 0.98, 0, 2.05, 0.26, 0.09, 5);
        room.lump("otherprop", 1.08, 0, 1.9, 0.26, 0.09, 6);
        room.box("chair", -1.95, 0.36, 1.9, -1.4, 0.44, 2.4);
        room.box("chair", -2.05, 0, 1.9, -1.94, 0.95, 2.4);
        room.box("chair", -1.46, 0, 1.92, -1.41, 0.38, 1.97);
        room.box("chair", -1.46, 0, 2.34, -1.41, 0.38, 2.39);
        room.lump("pillow", -1.75, 0.44, 2.1, 0.4, 0.34, 9);
    }
}
