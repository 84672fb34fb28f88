package org.asean.coordination.suite.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.asean.coordination.suite.console.SuiteFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void free_ports_are_all_different_and_free_and_no_connection_gets_them() {
        // when
        Ports ports = Ports.free();

        // then
        assertThat(Arrays.stream(Listener.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .allMatch(port -> port < 32_768);
        assertThatCode(() -> ports.requireFree(List.of(Listener.values()))).doesNotThrowAnyException();
    }

    @Test
    void a_taken_port_is_named_with_what_listens_there_and_what_to_do() throws IOException {
        // given
        Ports ports = Ports.free();

        // when, then
        try (var other = new ServerSocket(ports.of(Listener.GATEWAY), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> ports.requireFree(List.of(Listener.GATEWAY)))
                    .isInstanceOf(SuiteFailure.class)
                    .hasMessageContaining("Port " + ports.of(Listener.GATEWAY) + " (gateway) is taken")
                    .hasMessageContaining("--ports-from");
        }
    }

    @Test
    void ports_from_a_first_one_follow_it_without_a_gap() {
        // when
        Ports ports = Ports.from(18_080);

        // then
        assertThat(Arrays.stream(Listener.values()).map(ports::of))
                .contains(18_080, 18_080 + Listener.values().length - 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_first_port_that_leaves_no_room_is_refused() {
        assertThatThrownBy(() -> Ports.from(65_530)).isInstanceOf(SuiteFailure.class);
    }
}
