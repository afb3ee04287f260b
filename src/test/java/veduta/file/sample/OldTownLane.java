package veduta.file.sample;

/** A narrow lane between high old houses, with people, bicycles and a strip of sky. */
final class OldTownLane {
    private final Street street;
    private final Furniture furniture;
    private final People people;

    private OldTownLane(Street street) {
        this.street = street;
        this.furniture = new Furniture(street);
        this.people = new People(street);
    }

    static void draw(Street street) {
        OldTownLane lane = new OldTownLane(street);
        lane.ground();
        lane.houses();
        lane.life();
    }

    private void ground() {
        street.ground("sidewalk");
        street.strip("road", -3, 2.6);
    }

    private void houses() {
        street.upright(
                "building", 0, 75, -12, 0, -12, 9, -3, 9, 0, 13, 3, 9, 5, 9, 5, 7, 14, 7, 14, 0);
        street.house(-6.4, 8, 52, 66, 8, 11.5);
        street.house(-6, 8, 38, 52, 9.5, 13);
        street.house(-6.5, 8, 24, 38, 8, 12);
        street.house(-6, 8, 2.2, 24, 10, 14);
        street.house(5.8, 8, 56, 70, 9, 12);
        street.house(5.4, 8, 40, 56, 7.5, 11);
        street.house(5.7, 8, 27, 40, 9, 13);
        street.house(5.4, 8, 12, 27, 8, 11);
        street.house(6, 8, 2.2, 12, 10, 13);
    }

    private void life() {
        people.walker(-0.6, 52, 1.75, 0.15);
        people.walker(0.2, 52.4, 1.65, -0.12);
        furniture.tree(4.4, 48, 6, 3.6, 2);
        Car.HATCHBACK.draw(street, -2, 44, false);
        furniture.lamp(3.2, 40, 5, -1);
        Car.VAN.draw(street, 1.6, 34, true);
        people.walker(-4.4, 30, 1.8, 0.16);
        furniture.tree(-5, 27, 5.5, 3, 7);
        people.walker(3.9, 25, 1.7, 0.14);
        people.walker(4.5, 25.3, 1.2, -0.1);
        furniture.lamp(-3.4, 22, 5, 1);
        people.riderFromBehind(0.2, 20);
        Car.HATCHBACK.draw(street, -2.1, 15, true);
        people.bicycle(4.2, 14);
        people.bicycle(4.6, 13.3);
        furniture.roundSign(3, 12.6, 2.7);
        people.walker(-4.2, 11.5, 1.72, -0.18);
        people.walker(3.7, 9.2, 1.78, 0.17);
        street.crown(-5.2, 0.75, 9.5, 0.7, 0.75, 3);
    }
}
