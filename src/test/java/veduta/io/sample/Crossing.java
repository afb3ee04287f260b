package veduta.io.sample;

/**
 * A crossing in a town, seen from the stop line: traffic lights, people who cross, a corner house.
 */
final class Crossing {
    private final Street street;
    private final Furniture furniture;
    private final Greenery greenery;
    private final People people;

    private Crossing(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.greenery = new Greenery(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        Crossing crossing = new Crossing(street);
        crossing.ground();
        crossing.beyond();
        crossing.farSide();
        crossing.onTheRoad();
        crossing.nearSide();
    }

    private void ground() {
        street.ground("road");
        street.ground("sidewalk", "-90 24.5, -9 24.5, -6.8 26, -6.2 29, -6.2 200, -90 200");
        street.ground("sidewalk", "90 25, 8.2 25, 6.2 26.4, 5.4 29, 5.4 200, 90 200");
        street.ground(
                "sidewalk", "-60 12.5, -8.8 12.5, -6.6 11.6, -5.6 9.6, -5.2 7, -5.2 2, -60 2");
        street.ground("sidewalk", "60 12, 8.4 12, 6.2 11.2, 5.2 9.2, 5 7, 5 2, 60 2");
    }

    private void beyond() {
        greenery.row(-16, 18, 150, 7, 3);
        street.house(-8.8, 12, 92, 130, 12, 16);
        street.house(-9, 12, 60, 92, 14, 17);
        greenery.tree(-7.2, 66, 8, 6, 2);
        street.house(8.2, 12, 88, 120, 10, 15);
        street.house(8.6, 12, 58, 88, 12, 15);
        greenery.tree(6.8, 74, 7.5, 5, 4);
        greenery.tree(6.8, 58, 8, 5.4, 7);
    }

    private void farSide() {
        street.upright(
                "building",
                -9.4,
                31,
                "0 0, 0 15.6, -1.2 17.4, -3.6 17.6, -3.7 19, -4.4 19, -4.4 17.7, -9 17.7,"
                        + " -10 16, -16 16, -16 14.6, -60 14.6, -60 0");
        street.house(-9.4, 10, 31, 60, 15.6, 17.5);
        street.upright(
                "building",
                9,
                32,
                "0 0, 0 10, .3 10.4, 4 14.4, 4.2 14.4, 4.2 15.6, 5 15.6, 5 14.4, 9 14.4,"
                        + " 12.6 10.4, 13 10.4, 13 12.6, 60 12.6, 60 0");
        street.house(9, 12, 32, 58, 10, 13.6);
        greenery.tree(15.5, 29, 8.6, 6.6, 21);
        greenery.tree(23, 29.5, 8, 6, 22);
        greenery.tree(-20, 28, 8.4, 7, 23);
        street.upright("fence", 24, 30, "-9 0, -9 1.1, 12 1.1, 12 0");
        Car.HATCHBACK.draw(street, 4.2, 52, true);
        Car.VAN.draw(street, -4.9, 48, false);
        Car.SALOON.draw(street, 4.2, 44, true);
        Car.ESTATE.draw(street, -1.7, 38, false);
        Car.SALOON.draw(street, -1.6, 30.5, false);
        people.standing(-12.2, 28, 1.74);
        people.withBag(-13, 27.6, 1.66);
        people.walking(-15.6, 28.5, 1.8, 1);
        people.walking(10.8, 28, 1.76, -1);
        people.standing(12, 28.6, 1.68);
        people.withBag(19.6, 27, 1.7);
        furniture.trafficLight(-6.9, 27.5, 3.4);
        furniture.trafficLightOnArm(6.6, 27, 5.2, -3.4);
        furniture.lamp(-8.2, 26.5, 8, 2);
        furniture.roundSign(9, 26.4, 3);
        for (int i = 0; i < 4; i++) {
            furniture.bollard(-10.4 - 1.8 * i, 25.4);
        }
    }

    private void onTheRoad() {
        Car.ESTATE.drawAcross(street, 11, 21.5, -1);
        Car.HATCHBACK.drawAcross(street, -13, 17, 1);
        Car.SALOON.draw(street, 2, 22.5, true);
        people.riderAcross(-4.6, 14.6);
        people.walking(-2.9, 10.6, 1.72, 1);
        people.withBag(-2.1, 11.2, 1.65);
        people.walking(3.5, 10.4, 1.8, -1);
    }

    private void nearSide() {
        people.standing(7.2, 10.9, 1.78);
        people.withBag(6.3, 10.2, 1.67);
        people.standing(7.9, 11.3, 1.22);
        furniture.trafficLight(5.8, 9, 3.5);
        furniture.squareSign(5.8, 9, 2.35);
        people.standing(-7.4, 11.2, 1.7);
        people.walking(-6.7, 10.4, 1.76, 1);
        furniture.triangularSign(-6.1, 9.4, 2.9);
        furniture.trafficLight(-5.9, 8.6, 3.5);
        furniture.bollard(-5.7, 7.4);
        furniture.bollard(5.4, 7.6);
    }
}
