package org.asean.coordination.kittest;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WalkedJsonPathTest {

    private static final String DOCUMENT = """
            {"detail": null, "code": "x", "number": 1.5, "large": 12345678901, "map": {"list": [1, 2]}, "empty": [],
             "items": [{"id": 1, "parts": [{"id": 2}, {"id": 3}]}, {"name": "no id", "parts": []}],
             "mixed": [{"id": 1}, null, 7]}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "detail",
                "detail.id",
                "code",
                "code.id",
                "code.size()",
                "number",
                "large",
                "map",
                "map.list[0]",
                "map.list[9]",
                "map.list.size()",
                "map.size()",
                "map.none.id",
                "none",
                "none[0]",
                "none.id",
                "empty",
                "empty.id",
                "empty[0]",
                "empty[0].id",
                "empty.size()",
                "items",
                "items.id",
                "items.parts",
                "items.parts.id",
                "items.parts[0].id",
                "items[0].parts.id",
                "items[1].id",
                "items[-1].name",
                "items.size",
                "items.find { it.id == 1 }.parts",
                "mixed.id"
            })
    void finds_what_groovy_finds(String path) {
        // when
        Object walked = new WalkedJsonPath(DOCUMENT).get(path);

        // then
        Object expected = new JsonPath(DOCUMENT).get(path);
        assertThat(walked).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.size()", "detail.size()", "map.list..id"})
    void refuses_what_groovy_refuses(String path) {
        assertThatThrownBy(() -> new WalkedJsonPath(DOCUMENT).get(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
