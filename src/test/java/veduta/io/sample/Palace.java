package veduta.io.sample;

/** A palace of three storeys: pillars, gables over the windows, a balcony over a wide gate. */
final class Palace {
    private static final double[] BAYS = {29, 62, 95, 128, 161, 194, 227};

    private Palace() {}

    static void draw(HouseFront front) {
        front.part("facade", 10, 40, 246, 238);
        roof(front);
        secondStorey(front);
        firstStorey(front);
        streetLevel(front);
    }

    private static void roof(HouseFront front) {
        front.shape("facade", "88 42, 128 16, 168 42");
        front.shape("molding", "82 43, 82 38, 128 9, 174 38, 174 43, 168 43, 128 17, 88 43");
        front.shape("deco", "111 38, 119 30, 128 25, 137 30, 145 38");
        front.part("molding", 5, 40, 251, 52);
        for (double x = 15; x <= 241; x += 16.15) {
            front.centred("deco", x, 53, 6, 6);
        }
    }

    private static void secondStorey(HouseFront front) {
        for (double x : BAYS) {
            front.window(x, 70, 15, 23);
        }
        pillars(front, 61, 40);
        front.part("molding", 8, 101, 248, 109);
    }

    private static void firstStorey(HouseFront front) {
        for (int i = 0; i < BAYS.length; i++) {
            double x = BAYS[i];
            front.centred("window", x, 128, 16, 36);
            if (i % 2 == 0) {
                front.shape(
                        "cornice",
                        (x - 13) + " 126, " + (x - 12) + " 122, " + x + " 114, " + (x + 12)
                                + " 122, " + (x + 13) + " 126");
            } else {
                front.arched("cornice", x, 115, 25, 11);
            }
            front.centred("sill", x, 163, 22, 5);
        }
        pillars(front, 110, 62);
        for (double x : new double[] {45.5, 210.5}) {
            front.centred("deco", x, 132, 7, 18);
        }
        front.part("balcony", 84, 154, 172, 170);
        front.part("molding", 6, 170, 250, 179);
    }

    private static void pillars(HouseFront front, double top, double high) {
        for (double x : new double[] {14, 78.5, 111.5, 144.5, 177.5, 242}) {
            front.centred("pillar", x, top, 6, high);
            front.centred("deco", x, top, 9, 5);
        }
    }

    private static void streetLevel(HouseFront front) {
        for (int i = 0; i < BAYS.length; i++) {
            if (i != 3) {
                front.arched("window", BAYS[i], 191, 17, 30);
                front.centred("sill", BAYS[i], 220, 22, 4);
                front.centred("deco", BAYS[i], 185, 8, 7);
            }
        }
        front.centred("molding", 128, 179, 44, 60);
        front.arched("door", 128, 187, 28, 52);
        front.centred("pillar", 109.5, 181, 6, 57);
        front.centred("pillar", 146.5, 181, 6, 57);
        front.centred("deco", 128, 180, 13, 8);
        front.part("molding", 8, 230, 106, 238);
        front.part("molding", 150, 230, 248, 238);
        front.part("background", -2, 239, 258, 258);
    }
}
