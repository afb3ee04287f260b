package veduta.io.sample;

/** An old house with shutters and a gable between two lower neighbours; a shop below. */
final class ShutterHouse {
    private static final double[] BAYS = {80, 128, 176};

    private ShutterHouse() {}

    static void draw(HouseFront front) {
        neighbours(front);
        front.part("facade", 50, 62, 206, 242);
        gable(front);
        storeys(front);
        streetLevel(front);
    }

    private static void neighbours(HouseFront front) {
        for (double top : new double[] {100, 141, 182}) {
            front.centred("window", 9, top, 12, 20);
            front.centred("window", 34, top, 12, 20);
            front.centred("sill", 9, top + 20, 15, 3);
            front.centred("sill", 34, top + 20, 15, 3);
            front.centred("window", 224, top - 8, 13, 21);
            front.centred("window", 247, top - 8, 12, 21);
        }
        front.part("molding", -2, 84, 49, 91);
        front.part("molding", 207, 76, 258, 83);
        front.part("shop", 2, 217, 42, 242);
        front.part("door", 219, 213, 233, 242);
    }

    private static void gable(HouseFront front) {
        front.shape(
                "facade",
                "58 64, 58 52, 74 52, 74 38, 92 38, 92 25, 110 25, 110 13, 146 13, 146 25,"
                        + " 164 25, 164 38, 182 38, 182 52, 198 52, 198 64");
        for (double[] step :
                new double[][] {
                    {56, 50, 76, 54},
                    {72, 36, 94, 40},
                    {90, 23, 112, 27},
                    {108, 10, 148, 15},
                    {144, 23, 166, 27},
                    {162, 36, 184, 40},
                    {180, 50, 200, 54}
                }) {
            front.part("molding", step[0], step[1], step[2], step[3]);
        }
        front.arched("window", 128, 20, 11, 14);
        front.shuttered(108, 42, 12, 17);
        front.shuttered(148, 42, 12, 17);
        front.part("molding", 47, 64, 209, 71);
    }

    private static void storeys(HouseFront front) {
        for (double top : new double[] {82, 124, 163}) {
            for (double x : BAYS) {
                front.shuttered(x, top, 17, 27);
                if (top < 100) {
                    front.centred("cornice", x, top - 5, 25, 5);
                }
            }
        }
        front.part("molding", 48, 115, 208, 119);
        front.centred("window", 128, 163, 17, 31);
        front.centred("balcony", 128, 178, 48, 17);
        front.centred("deco", 104, 137, 9, 12);
        front.part("molding", 47, 196, 209, 203);
    }

    private static void streetLevel(HouseFront front) {
        front.part("shop", 57, 208, 112, 240);
        front.centred("door", 128, 208, 17, 34);
        front.part("shop", 145, 208, 199, 240);
        front.centred("deco", 128, 203, 23, 5);
        front.part("background", -2, 242, 258, 258);
    }
}
