package org.asean.coordination.gateway.page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.asean.coordination.gateway.Surroundings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the landing page shows, and to whom. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class LandingPageTest {
    private static final List<ServiceLine> SERVICES =
            List.of(new ServiceLine("registry-service", "bodies <&>", "partly up", "1 of 2"));

    @Test
    void theDemonstrationNamesItsSignIns() {
        // given
        var page = LandingPage.landing("1.0", SERVICES, SignIn.OF_THE_DEMONSTRATION, SignIn.PASSWORD);

        // when
        String html = page.render();

        // then
        assertThat(html).contains("<code>chair</code>", "<code>demonstration</code>", "./run token");
    }

    @Test
    void anyOtherInstallationNamesNone() {
        // given
        var page = LandingPage.landing("1.0", SERVICES, List.of(), SignIn.PASSWORD);

        // when
        String html = page.render();

        // then
        assertThat(html).doesNotContain("demonstration", "sign-ins", "./run token");
    }

    @Test
    void whatIsUpIsShownAsTextAndNotAsMarkup() {
        // given
        var page = LandingPage.landing("1.0", SERVICES, List.of(), SignIn.PASSWORD);

        // when
        String html = page.render();

        // then
        assertThat(html).contains("class=\"state partly-up\">partly up<", "1 of 2", "bodies &lt;&amp;&gt;");
    }
}
