package veduta.io.sample;

/** A quiet street that bends between gardens: lawns, hedges, fences, garages, parked cars. */
final class Residential {
    private final Street street;
    private final Furniture furniture;
    private final Greenery greenery;
    private final People people;

    private Residential(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.greenery = new Greenery(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        Residential quarter = new Residential(street);
        quarter.ground();
        quarter.farAway();
        quarter.leftGardens();
        quarter.rightGardens();
        quarter.onTheRoad();
        quarter.near();
    }

    private void ground() {
        street.ground("terrain");
        street.strip("sidewalk", -6.2, 5.4);
        street.patch("sidewalk", -15, -6, 27.5, 31);
        street.patch("sidewalk", 5, 15, 19.6, 22.6);
        street.strip("road", -4.4, 3.7);
    }

    private void farAway() {
        greenery.row(-95, 60, 190, 13, 9);
        cottage(-20, 112, 13, 5, 9.5);
        cottage(-26, 92, 11, 4.5, 9);
        cottage(7, 104, 12, 5, 9);
        greenery.tree(-12, 96, 11, 8, 31);
        greenery.tree(5, 92, 9, 7, 32);
        street.house(8.6, 9, 70, 82, 4.8, 8.6);
        greenery.bush(7.4, 68, 2.6, 2.6, 8);
    }

    /** A house that turns its gable end and a chimney to the street. */
    private void cottage(double x, double z, double width, double eaves, double ridge) {
        double half = width / 2;
        street.upright(
                "building",
                x,
                z,
                -half,
                0,
                -half,
                eaves,
                -half - 0.5,
                eaves - 0.2,
                -half * 0.62,
                ridge,
                half * 0.2,
                ridge,
                half * 0.2,
                ridge + 1,
                half * 0.34,
                ridge + 1,
                half * 0.34,
                ridge,
                half * 0.62,
                ridge,
                half + 0.5,
                eaves - 0.2,
                half,
                eaves,
                half,
                0);
    }

    private void leftGardens() {
        street.house(-11.5, 9, 54, 66, 5, 9);
        greenery.hedge(-7.2, 50, 74, 1.5, 3);
        greenery.tree(-9, 52, 8.5, 6.5, 33);
        cottage(-17, 42, 11, 4.8, 8.8);
        street.upright("building", -10.2, 40, "-2 0, -2 2.6, 1.4 2.6, 1.4 0");
        Car.HATCHBACK.draw(street, -9.6, 32, false);
        street.front("fence", -6.9, 31.5, 48, 1.05);
        greenery.bush(-8.2, 36, 1.5, 1.9, 5);
        greenery.tree(-12.4, 33, 6.5, 5.4, 34);
        street.house(-11, 10, 14, 25.5, 5.2, 9);
        street.upright("building", -14.2, 20, ".2 8, .2 10.2, 1 10.2, 1 7.6");
        greenery.bush(-9.8, 24.5, 1.2, 1.5, 6);
        greenery.bush(-10, 19, 1.1, 1.2, 7);
        street.front("fence", -6.8, 16.5, 27.2, 1.0);
        greenery.hedge(-7.3, 5, 16.4, 1.35, 4);
    }

    private void rightGardens() {
        cottage(15, 50, 11, 4.6, 8.4);
        greenery.tree(8.6, 48, 9, 6.8, 35);
        street.front("wall", 6.2, 40, 56, 0.9);
        street.house(10.4, 10, 26, 38, 5, 8.8);
        greenery.bush(8.2, 33, 1.6, 1.7, 12);
        greenery.hedge(6.5, 23, 39, 1.2, 6);
        street.upright("building", 12, 25, "-2 0, -2 2.7, 2.4 2.7, 2.4 0");
        Car.ESTATE.draw(street, 10.3, 20, false);
        greenery.tree(8, 18, 7.4, 5.2, 36);
        greenery.bush(9.4, 15, 1.6, 1.6, 13);
        greenery.bush(11.6, 14, 1.8, 2.2, 14);
        street.front("fence", 6, 8, 19.4, 1.1);
        greenery.bush(7.6, 11.4, 1.1, 1.5, 15);
    }

    private void onTheRoad() {
        Car.SALOON.draw(street, 2.5, 62, true);
        furniture.lamp(-5.6, 58, 6.5, 1.5);
        Car.HATCHBACK.draw(street, 2.6, 52, true);
        Car.VAN.draw(street, -3.2, 49, false);
        furniture.lamp(5, 38, 6.5, -1.5);
        Car.SALOON.draw(street, -1, 36, false);
        Car.HATCHBACK.draw(street, 2.7, 33, true);
        people.standing(-5.3, 30, 1.72);
        people.standing(-4.7, 30.2, 1.1);
        people.riderFromBehind(1.5, 22);
        Car.ESTATE.draw(street, 2.7, 25, true);
        people.withBag(4.6, 17.5, 1.68);
    }

    private void near() {
        furniture.pole(-5.7, 20, 7.4);
        furniture.lamp(-5.7, 20, 7.2, 1.5);
        Car.VAN.draw(street, -3.4, 17.5, false);
        Car.HATCHBACK.draw(street, 2.8, 12.6, true);
        furniture.triangularSign(4.9, 12, 2.9);
        furniture.roundSign(-5.3, 11.4, 2.8);
        people.walking(-5.4, 9.6, 1.76, 1);
        Car.SALOON.draw(street, -3.4, 7.4, false);
    }
}
