package veduta.io.sample;

/** A kitchen: cabinets and counters along two walls, a window over the sink, a table in front. */
final class Kitchen {
    private final Room room;
    private final Furnishings things;

    private Kitchen(Room room) {
        this.room = room;
        this.things = new Furnishings(room);
    }

    static void draw(Room room) {
        Kitchen kitchen = new Kitchen(room);
        kitchen.walls();
        kitchen.backRow();
        kitchen.leftRow();
        kitchen.right();
        kitchen.inFront();
    }

    private void walls() {
        room.level("floor", 0, "-1.9 -1, 1.9 -1, 1.9 4, -1.9 4");
        room.level("ceiling", 2.45, "-1.9 0, 1.9 0, 1.9 4, -1.9 4");
        room.level("otherstructure", 2.44, "-.5 2.2, .15 2.2, .15 2.8, -.5 2.8");
        room.facing("window", -0.15, 1.16, 3.98, "-.52 0, .52 0, .52 .92, -.52 .92");
        room.facing(
                "curtain",
                -0.15,
                1.72,
                3.96,
                "-.6 .05, -.4 0, -.2 .06, 0 .01, .2 .06, .42 0, .6 .05, .6 .42, -.6 .42");
    }

    private void backRow() {
        room.box("cabinet", -1.9, 0.1, 3.38, 1.05, 0.87, 3.98);
        room.box("counter", -1.9, 0.87, 3.34, 1.07, 0.92, 3.98);
        room.level("sink", 0.925, "-.5 3.45, .2 3.45, .2 3.82, -.5 3.82");
        room.facing(
                "otherprop",
                -0.15,
                0.92,
                3.88,
                Outline.of(
                        "-.02 0, -.02 .3, .02 .36, .1 .35, .12 .24, .09 .24, .07 .31, .03 .3,"
                                + " .03 0"));
        room.facing("otherstructure", -0.95, 0.12, 3.33, "-.29 0, .29 0, .29 .72, -.29 .72");
        room.facing("towel", 0.35, 0.42, 3.33, "-.13 .02, .12 0, .14 .36, -.12 .38");
        room.box("cabinet", -1.9, 1.42, 3.64, -0.72, 2.3, 3.98);
        room.box("cabinet", 0.45, 1.42, 3.64, 1.06, 2.3, 3.98);
        things.clutter(-1.1, 3.85, -0.72, 3.8, 0.92, 4, 0.34, 21);
        things.clutter(0.34, 3.8, 0.98, 3.7, 0.92, 5, 0.36, 22);
        room.facing("paper", 0.86, 1.55, 3.63, "-.09 0, .08 .01, .09 .24, -.08 .23");
        things.plant(0.12, 1.08, 3.94, 0.3, 3);
        room.box("refrigerator", 1.1, 0.03, 3.22, 1.86, 1.78, 3.96);
        room.box("cabinet", 1.1, 1.9, 3.5, 1.9, 2.3, 3.98);
        room.box("box", 1.2, 1.78, 3.4, 1.5, 1.9, 3.6);
        room.facing("paper", 1.36, 1.2, 3.21, "-.1 0, .1 .02, .08 .2, -.1 .18");
        room.facing("paper", 1.62, 1.36, 3.21, "-.07 0, .08 .01, .07 .16, -.07 .14");
    }

    private void leftRow() {
        room.box("cabinet", -1.9, 1.42, 1.4, -1.56, 2.3, 2.05);
        room.box("otherstructure", -1.9, 1.5, 2.05, -1.42, 1.68, 2.75);
        room.box("cabinet", -1.9, 1.68, 2.05, -1.56, 2.3, 2.75);
        room.box("cabinet", -1.9, 1.42, 2.75, -1.56, 2.3, 3.7);
        room.box("cabinet", -1.9, 0.1, 2.76, -1.28, 0.87, 3.4);
        room.box("counter", -1.9, 0.87, 2.76, -1.25, 0.92, 3.4);
        things.clutter(-1.7, 3.3, -1.62, 2.85, 0.92, 4, 0.36, 23);
        room.box("otherstructure", -1.9, 0, 2.06, -1.24, 0.92, 2.74);
        room.lump("otherprop", -1.5, 0.92, 2.52, 0.27, 0.18, 31);
        room.lump("otherprop", -1.62, 0.92, 2.3, 0.22, 0.2, 32);
        room.aside("towel", -1.23, "2.3 .36, 2.52 .34, 2.52 .74, 2.3 .74");
        room.box("cabinet", -1.9, 0.1, 0.9, -1.28, 0.87, 2.05);
        room.box("counter", -1.9, 0.87, 0.9, -1.25, 0.92, 2.05);
        room.box("otherprop", -1.84, 0.92, 1.62, -1.5, 1.18, 1.96);
        things.clutter(-1.5, 1.62, -1.5, 1.4, 0.92, 3, 0.26, 24);
    }

    private void right() {
        room.aside("door", 1.89, "2.2 0, 3.05 0, 3.05 2.05, 2.2 2.05");
        room.aside("picture", 1.88, "1.5 1.3, 1.95 1.3, 1.95 1.8, 1.5 1.8");
        room.level("floor-mat", 0.01, "-.75 2.75, .55 2.72, .58 3.25, -.72 3.28");
        room.lump("otherprop", 0.86, 0, 3.05, 0.3, 0.5, 41);
    }

    private void inFront() {
        things.chair(0.72, 2.5, 1);
        things.chair(1.3, 2.4, 1);
        things.table("table", 0.42, 1.45, 1.72, 2.2, 0.74);
        room.lump("otherprop", 1.04, 0.74, 1.95, 0.34, 0.14, 51);
        room.lump("otherprop", 0.98, 0.84, 1.95, 0.1, 0.1, 52);
        room.lump("otherprop", 1.08, 0.85, 1.96, 0.11, 0.1, 53);
        room.level("paper", 0.745, ".58 1.6, .8 1.56, .86 1.82, .62 1.86");
        things.clutter(1.3, 2, 1.5, 1.8, 0.74, 3, 0.22, 54);
        room.lump("bag", -0.9, 0, 1.95, 0.34, 0.34, 55);
    }
}
