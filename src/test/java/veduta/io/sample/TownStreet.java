package veduta.io.sample;

/** A town street with houses, some trees and parked cars on both sides. */
final class TownStreet {
    private final Street street;
    private final Furniture furniture;
    private final Greenery greenery;
    private final People people;

    private TownStreet(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.greenery = new Greenery(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        TownStreet town = new TownStreet(street);
        town.farAway();
        town.ground();
        town.leftSide();
        town.rightSide();
        town.carsAndPeople();
    }

    private void farAway() {
        street.upright(
                "building", -6, 150, -30, 0, -30, 9, -14, 9, -14, 12, -4, 12, -4, 8, 12, 8, 12, 0);
        for (int i = 0; i < 7; i++) {
            greenery.crown(-22 + 7 * i, 3.5, 130, 5, 4.5 + i % 3, i);
        }
    }

    private void ground() {
        street.ground("sidewalk");
        street.patch("terrain", 7.8, 30, 4, 34);
        street.strip("road", -6, 5);
    }

    private void leftSide() {
        street.house(-10.5, 9, 74, 96, 7, 10);
        street.house(-10.5, 9, 54, 73, 8.5, 11.5);
        greenery.tree(-10.2, 51, 8, 6, 3);
        street.house(-10.5, 9, 33, 48, 7.5, 10.5);
        street.house(-10.5, 9, 3, 31, 9, 12);
    }

    private void rightSide() {
        street.house(9.5, 9, 78, 100, 6.5, 9.5);
        greenery.tree(8.4, 76, 8, 6, 8);
        street.house(9.5, 9, 50, 74, 7.5, 10);
        street.house(9.5, 9, 34, 49.5, 6, 8.5);
        street.house(13, 9, 17, 29, 5.5, 8.5);
        greenery.crown(12.5, 3.2, 28, 2.6, 2, 4);
        street.front("fence", 8.8, 12, 34, 1.1);
        greenery.crown(11.6, 2.4, 13.5, 2.2, 1.6, 9);
    }

    private void carsAndPeople() {
        furniture.lamp(5.8, 62, 7, -1.6);
        Car.HATCHBACK.draw(street, -2, 66, false);
        Car.SALOON.draw(street, -5, 58, false);
        Car.ESTATE.draw(street, 4, 52, true);
        Car.VAN.draw(street, -5, 48, false);
        Car.HATCHBACK.draw(street, 4, 44, true);
        greenery.tree(-7.6, 42, 7.5, 5.5, 1);
        Car.SALOON.draw(street, -5, 38, false);
        Car.SALOON.draw(street, 4, 36, true);
        furniture.squareSign(5.7, 34, 2.9);
        Car.ESTATE.draw(street, 1, 33, true);
        furniture.lamp(-6.8, 31, 7, 1.6);
        Car.ESTATE.draw(street, -5, 29, false);
        Car.HATCHBACK.draw(street, 4, 27.5, true);
        greenery.tree(7, 24, 6.5, 4.6, 6);
        people.withBag(-8.4, 20, 1.8);
        Car.VAN.draw(street, 4, 20, true);
        people.riderFromBehind(2, 18.5);
        furniture.roundSign(5.7, 17, 3);
        people.standing(-7.2, 18.5, 1.66);
        furniture.triangularSign(-6.7, 16.5, 3.1);
        Car.SALOON.draw(street, -5, 15.5, false);
        people.walking(6.7, 10.6, 1.72, -1);
        Car.ESTATE.draw(street, 4.1, 8.2, true);
        Car.HATCHBACK.draw(street, -5, 5.6, false);
    }
}
