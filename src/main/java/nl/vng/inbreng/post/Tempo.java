package nl.vng.inbreng.post;

import java.time.Duration;

/// How fast mail is offered.
///
/// @param tussen time between two messages
/// @param geduld time before the first of the rounds for what was not taken; before the next it is four times as long
public record Tempo(Duration tussen, Duration geduld) {

    private static final int LONGER = 4;

    /// Time before round `ronde`, from 1.
    Duration voor(int ronde) {
        var tijd = geduld;
        for (int i = 1; i < ronde; i++) {
            tijd = tijd.multipliedBy(LONGER);
        }
        return tijd;
    }
}
