package veduta.io.sample;

import java.util.List;

/** A wide avenue between two rows of trees, with parked cars, high houses and a bus on its way. */
final class Avenue {
    private static final double BUS_BACK = 10;

    private final Street street;
    private final Furniture furniture;
    private final Greenery greenery;
    private final People people;

    private Avenue(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.greenery = new Greenery(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        Avenue avenue = new Avenue(street);
        avenue.ground();
        avenue.houses();
        avenue.farHalf();
        avenue.nearHalf();
    }

    private void ground() {
        street.ground("sidewalk");
        street.strip("terrain", -9.4, -7.8);
        street.strip("road", -7.4, 6.6);
        street.patch("terrain", 7.2, 8.3, 6, 120);
    }

    private void houses() {
        greenery.row(-40, 40, 170, 9, 5);
        street.upright("building", 10, 165, "-5 0, -5 12, -1 12, -1 16, 1 21, 3 16, 3 0");
        street.house(-16, 12, 74, 120, 15, 19);
        street.house(-15.4, 12, 46, 74, 17, 20);
        street.house(-15.8, 12, 4, 46, 15, 18);
        street.house(14.6, 12, 86, 130, 13, 17);
        street.house(14.2, 12, 56, 86, 16, 19);
        street.house(14.8, 12, 33, 55, 12, 16);
        street.house(14.2, 12, 4, 32, 15, 18);
        street.front("wall", 13, 33, 52, 1.2);
    }

    private void farHalf() {
        furniture.lamp(7, 76, 8, -2);
        Car.SALOON.draw(street, -2.2, 82, false);
        Car.HATCHBACK.draw(street, 1.6, 76, true);
        for (int i = 0; i < 5; i++) {
            double z = 94 - 11 * i;
            greenery.tree(-8.6, z + 4, 9.5 + i % 3, 6.4, i);
            greenery.tree(7.8, z, 9 + (i + 1) % 3, 6.2, i + 5);
            Car.values()[(i + 1) % 4].draw(street, 5.5, z - 5, true);
            Car.values()[i % 4].draw(street, -6.4, z - 1, false);
        }
        bus(-3.2, 47);
        people.walking(10.4, 44, 1.75, 1);
        people.standing(11.2, 40, 1.68);
        people.withBag(-11.5, 40, 1.72);
    }

    private void nearHalf() {
        Car.SALOON.draw(street, 1.7, 41, true);
        Car.VAN.draw(street, -6.4, 41, false);
        furniture.lamp(-8, 37, 8, 2);
        greenery.tree(-8.7, 36, 10, 6.6, 11);
        Car.ESTATE.draw(street, 5.5, 34, true);
        greenery.tree(7.8, 34, 10.5, 6.6, 12);
        furniture.trafficLight(6.9, 30.5, 3.4);
        Car.HATCHBACK.draw(street, -6.4, 31, false);
        people.walking(9.8, 27, 1.78, -1);
        people.standing(10.6, 26.5, 1.64);
        Car.SALOON.draw(street, -2.4, 28, false);
        greenery.tree(-8.6, 25.5, 9.5, 6, 13);
        Car.ESTATE.draw(street, -6.3, 22, false);
        people.withBag(-10.6, 21, 1.7);
        people.walking(-11.6, 20.4, 1.82, 1);
        Car.HATCHBACK.draw(street, 5.5, 24, true);
        greenery.tree(7.9, 23, 10, 6.4, 14);
        Car.ESTATE.draw(street, 1.5, 21, true);
        people.bicycle(8.7, 17);
        furniture.roundSign(7, 17, 3);
        Car.VAN.draw(street, 5.4, 15, true);
        furniture.bollard(-7.7, 17);
        furniture.bollard(-7.7, 14.6);
        furniture.squareSign(-7.8, 13.4, 2.8);
        Car.SALOON.draw(street, -6.2, 12.6, false);
        people.standing(9.4, 13.4, 1.78);
        greenery.tree(-8.9, 11.6, 10, 6, 15);
        furniture.bollard(-7.7, 10.6);
    }

    /** A bus that comes towards the camera. */
    private void bus(double x, double z) {
        street.fill(
                "bus",
                Point.hull(
                        Outline.of("-1.25 .3, -1.25 2.9, -1.1 3.1, 1.1 3.1, 1.25 2.9, 1.25 .3")
                                .stream()
                                .map(at -> street.see(x + at.x(), at.y(), z))
                                .toList()));
        street.fill(
                "bus",
                Point.hull(
                        List.of(
                                street.see(x + 1.25, 0.3, z),
                                street.see(x + 1.25, 2.9, z),
                                street.see(x + 1.25, 2.9, z + BUS_BACK),
                                street.see(x + 1.25, 0.3, z + BUS_BACK))));
        street.upright("bus", x, z, "-1.2 0, -1.2 .4, -.9 .4, -.9 0");
        street.upright("bus", x, z, ".9 0, .9 .4, 1.2 .4, 1.2 0");
        street.upright("bus", x, z, "-1.25 2.2, -1.55 2.25, -1.55 2.65, -1.25 2.6");
    }
}
