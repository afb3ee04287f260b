package veduta.file.sample;

import java.util.List;

/** A wide avenue between two rows of trees, with grass beside it and a bus on its way. */
final class TreeAvenue {
    private final Street street;
    private final Furniture furniture;
    private final People people;

    private TreeAvenue(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        TreeAvenue avenue = new TreeAvenue(street);
        avenue.ground();
        avenue.houses();
        avenue.trees();
        avenue.traffic();
    }

    private void ground() {
        street.ground("terrain");
        street.strip("sidewalk", -14, -9.6);
        street.strip("sidewalk", 8.8, 13);
        street.strip("road", -7.2, 6.4);
    }

    private void houses() {
        for (int i = 0; i < 8; i++) {
            street.crown(-26 + 8 * i, 4, 160, 6, 5.5 + i % 3, i + 2);
        }
        street.house(-22, 12, 60, 110, 9, 13);
        street.house(-20, 12, 24, 54, 11, 15);
        street.house(19, 12, 66, 120, 10, 14);
        street.house(18, 12, 20, 60, 12, 16);
        street.front("wall", 15.5, 8, 58, 1.3);
    }

    private void trees() {
        for (int i = 0; i < 8; i++) {
            double z = 96 - 11 * i;
            furniture.tree(-8.4 - 0.2 * (i % 2), z + 4, 8.5 + i % 3, 6.2, i);
            furniture.tree(7.6 + 0.2 * (i % 2), z, 9 - i % 3, 6, i + 5);
        }
    }

    private void traffic() {
        furniture.lamp(7, 58, 8, -2);
        Car.SALOON.draw(street, -2, 70, false);
        bus(-4.4, 40);
        Car.HATCHBACK.draw(street, 4.9, 47, true);
        Car.ESTATE.draw(street, 4.9, 40, true);
        Car.SALOON.draw(street, 1.6, 44, true);
        furniture.lamp(-8, 36, 8, 2);
        furniture.trafficLight(6.9, 32, 3.4);
        people.walker(10, 30, 1.7, 0.15);
        people.walker(-11.2, 27, 1.8, -0.17);
        people.walker(-12, 27.4, 1.62, 0.12);
        Car.HATCHBACK.draw(street, -1.9, 25, false);
        Car.VAN.draw(street, 1.7, 24, true);
        people.riderFromBehind(5.3, 16);
        furniture.roundSign(7, 15.5, 2.9);
        people.walker(9.3, 15, 1.76, 0.18);
        people.bicycle(-9.4, 15);
        furniture.squareSign(-8, 16, 2.7);
        Car.ESTATE.draw(street, -5.6, 11, false);
    }

    /** A bus that comes towards the camera. */
    private void bus(double x, double z) {
        street.fill(
                "bus",
                Point.hull(
                        List.of(
                                street.see(x - 1.25, 0.3, z),
                                street.see(x - 1.25, 2.9, z),
                                street.see(x - 1.1, 3.1, z),
                                street.see(x + 1.1, 3.1, z),
                                street.see(x + 1.25, 2.9, z),
                                street.see(x + 1.25, 0.3, z),
                                street.see(x + 1.25, 3, z + 11),
                                street.see(x + 1.25, 0.3, z + 11))));
        street.upright("bus", x, z, -1.2, 0, -1.2, 0.4, -0.9, 0.4, -0.9, 0);
        street.upright("bus", x, z, 0.9, 0, 0.9, 0.4, 1.2, 0.4, 1.2, 0);
    }
}
