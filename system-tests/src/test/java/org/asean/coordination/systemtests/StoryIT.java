package org.asean.coordination.systemtests;

import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.story.Story;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;

class StoryIT {

    @Test
    void the_five_issues_are_each_led_by_the_body_that_the_remits_say() {
        // given
        Suite suite = SharedSuite.suite();

        // then
        assertThatCode(() -> new Story(suite.gateway(), suite::token, Console.printingTo(System.out)).play())
                .doesNotThrowAnyException();
    }
}
