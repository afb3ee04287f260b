package planted.house.image.hall;

/** One of more classes than a package may have. */
final class Crowd {}

/** One of them. */
final class Crowd2 {}

/** One of them. */
final class Crowd3 {}

/** One of them. */
final class Crowd4 {}

/** One of them. */
final class Crowd5 {}

/** One of them. */
final class Crowd6 {}

/** One of them. */
final class Crowd7 {}

/** One of them. */
final class Crowd8 {}

/** One of them. */
final class Crowd9 {}

/** One of them. */
final class Crowd10 {}

/** One of them. */
final class Crowd11 {}

/** One of them. */
final class Crowd12 {}

/** One of them. */
final class Crowd13 {}

/** One of them. */
final class Crowd14 {}

/** One of them. */
final class Crowd15 {}

/** One of them. */
final class Crowd16 {}

/** One of them. */
final class Crowd17 {}

/** One of them. */
final class Crowd18 {}

/** One of them. */
final class Crowd19 {}

/** One of them. */
final class Crowd20 {}

/** One of them. */
final class Crowd21 {}

/** One of them. */
final class Crowd22 {}

/** One of them. */
final class Crowd23 {}

/** One of them. */
final class Crowd24 {}

/** One of them. */
final class Crowd25 {}

/** One of them. */
final class Crowd26 {}

/** One of them. */
final class Crowd27 {}

/** One of them. */
final class Crowd28 {}

/** One of them. */
final class Crowd29 {}

/** One of them. */
final class Crowd30 {}

/** One of them. */
final class Crowd31 {}
