package veduta.io.sample;

/** A town house of five storeys with balconies, shops at street level and a door between them. */
final class BalconyHouse {
    private static final double[] BAYS = {33, 80, 128, 176, 223};

    private BalconyHouse() {}

    static void draw(HouseFront front) {
        front.part("facade", 8, 20, 248, 244);
        attic(front);
        upperStoreys(front);
        beletage(front);
        streetLevel(front);
    }

    private static void attic(HouseFront front) {
        front.part("molding", 4, 18, 252, 30);
        front.shape("facade", "96 20, 128 4, 160 20");
        front.shape("deco", "112 16, 128 8, 144 16, 144 20, 112 20");
        for (double x : BAYS) {
            front.centred("window", x, 36, 17, 17);
            front.centred("sill", x, 52, 21, 4);
        }
        for (int i = 0; i < 4; i++) {
            front.centred("deco", (BAYS[i] + BAYS[i + 1]) / 2, 34, 9, 15);
        }
        front.part("molding", 6, 58, 250, 65);
    }

    private static void upperStoreys(HouseFront front) {
        for (double top : new double[] {73, 115}) {
            for (int i = 0; i < BAYS.length; i++) {
                boolean balcony = i % 2 == 1;
                if (balcony) {
                    front.centred("window", BAYS[i], top, 18, 33);
                    front.centred("cornice", BAYS[i], top - 5, 26, 6);
                    front.centred("balcony", BAYS[i], top + 17, 37, 17);
                    front.centred("deco", BAYS[i] - 13, top + 33, 5, 6);
                    front.centred("deco", BAYS[i] + 13, top + 33, 5, 6);
                } else {
                    front.window(BAYS[i], top, 17, 25);
                }
            }
        }
        front.centred("blind", BAYS[0], 73, 17, 12);
        front.centred("blind", BAYS[4], 115, 17, 15);
        front.centred("blind", BAYS[2], 115, 17, 9);
    }

    private static void beletage(HouseFront front) {
        front.part("molding", 6, 151, 250, 156);
        for (double x : BAYS) {
            front.centred("window", x, 165, 18, 31);
            front.shape(
                    "cornice",
                    (x - 14) + " 164, " + (x - 13) + " 161, " + x + " 156, " + (x + 13) + " 161, "
                            + (x + 14) + " 164");
            front.centred("pillar", x - 12, 165, 5, 28);
            front.centred("pillar", x + 12, 165, 5, 28);
        }
        front.centred("sill", BAYS[0], 193, 27, 5);
        front.centred("sill", BAYS[4], 193, 27, 5);
        front.part("balcony", 58, 181, 198, 197);
        front.part("molding", 3, 197, 253, 206);
    }

    private static void streetLevel(HouseFront front) {
        front.part("shop", 16, 212, 58, 243);
        front.part("shop", 67, 212, 108, 243);
        front.centred("deco", 128, 206, 27, 8);
        front.arched("door", 128, 211, 22, 33);
        front.part("shop", 148, 212, 189, 243);
        front.part("shop", 198, 212, 241, 243);
        for (double x : new double[] {12, 62, 112, 144, 193.5, 245}) {
            front.centred("pillar", x, 207, 6, 37);
        }
        front.part("background", -2, 245, 258, 258);
    }
}
