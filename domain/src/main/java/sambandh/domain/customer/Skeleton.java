package sambandh.domain.customer;

/** What stays of a name's sounds through scripts and spellings: its consonants, and whether it begins with a vowel. */
final class Skeleton {
    private Skeleton() {}

    /** @param spelling as {@link Spelling#of} gives it */
    static String of(String spelling) {
        return ofSounds(Sounds.of(spelling));
    }

    static String ofSounds(String sounds) {
        StringBuilder bones = new StringBuilder();
        char before = 0;
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            char bone = i == 0 && Sounds.isVowel(sound) ? 'a' : bone(sounds, i);
            if (bone != 0 && bone != before) {
                bones.append(bone);
            }
            before = bone;
        }
        return bones.toString();
    }

    /** Zero for what has none. */
    private static char bone(String sounds, int i) {
        char sound = sounds.charAt(i);
        if (Sounds.isVowel(sound)) {
            return 0;
        }
        return switch (sound) {
            case 'S' -> 's';
            case 'z', 'y' -> 'j';
            case 'v' -> 'b';
            case 'Y' -> i > 0 && sounds.charAt(i - 1) == 'r' ? 'j' : 0;
            case 'm' -> isBeforeConsonant(sounds, i) ? 'n' : 'm';
            default -> sound;
        };
    }

    private static boolean isBeforeConsonant(String sounds, int i) {
        return i + 1 < sounds.length() && "pbfv".indexOf(sounds.charAt(i + 1)) >= 0;
    }
}
