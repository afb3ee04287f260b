package veduta.io.palette;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours that some classes would like to be near to, so that a layout can be read at a glance:
 * wood is brown, plants are green, water is blue. Earlier entries choose first.
 */
final class ColourHints {
    private ColourHints() {}

    static Map<String, Integer> nyu40() {
        Map<String, Integer> hints = new LinkedHashMap<>();
        hints.put("floor", 0xAA5544);
        hints.put("wall", 0xBB9988);
        hints.put("ceiling", 0xFFEEEE);
        hints.put("window", 0x88DDFF);
        hints.put("bed", 0x774499);
        hints.put("sofa", 0x990000);
        hints.put("chair", 0xFF0000);
        hints.put("table", 0xFF8800);
        hints.put("cabinet", 0x776600);
        hints.put("door", 0x441100);
        hints.put("curtain", 0xFF99EE);
        hints.put("blinds", 0xBBFFDD);
        hints.put("mirror", 0x00FFFF);
        hints.put("whiteboard", 0x9999FF);
        hints.put("television", 0x223366);
        hints.put("person", 0xFFAA77);
        hints.put("lamp", 0xFFDD66);
        hints.put("bathtub", 0x0088CC);
        hints.put("sink", 0x0000FF);
        hints.put("otherprop", 0x558877);
        return hints;
    }

    static Map<String, Integer> nyu13() {
        Map<String, Integer> hints = new LinkedHashMap<>();
        hints.put("floor", 0xAA5544);
        hints.put("ceiling", 0xFFEEEE);
        hints.put("wall", 0xFFDD66);
        hints.put("window", 0x00FFFF);
        hints.put("sofa", 0xFF0000);
        hints.put("tv", 0x000066);
        return hints;
    }

    static Map<String, Integer> cocoStuff() {
        Map<String, Integer> hints = new LinkedHashMap<>();
        hints.put("sky-other", 0x88BBFF);
        hints.put("clouds", 0xCCEEFF);
        hints.put("fog", 0xBBCCBB);
        hints.put("tree", 0x006600);
        hints.put("grass", 0x66CC00);
        hints.put("bush", 0x445500);
        hints.put("plant-other", 0x55AA44);
        hints.put("flower", 0xFF55FF);
        hints.put("leaves", 0x668822);
        hints.put("sea", 0x0055AA);
        hints.put("river", 0x0088CC);
        hints.put("water-other", 0x0044DD);
        hints.put("sand", 0xFFDDAA);
        hints.put("snow", 0xFFEEEE);
        hints.put("dirt", 0x775533);
        hints.put("mud", 0x554400);
        hints.put("rock", 0x777777);
        hints.put("mountain", 0x7777BB);
        hints.put("road", 0x884455);
        hints.put("pavement", 0xDD99CC);
        hints.put("building-other", 0x554444);
        hints.put("house", 0xBB4433);
        hints.put("wall-brick", 0x996622);
        hints.put("wall-concrete", 0x99AABB);
        hints.put("wood", 0xAA5500);
        hints.put("person", 0xFF0033);
        hints.put("car", 0x000066);
        return hints;
    }
}
