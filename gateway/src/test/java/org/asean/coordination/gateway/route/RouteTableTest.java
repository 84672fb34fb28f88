package org.asean.coordination.gateway.route;

import io.vertx.core.http.HttpMethod;
import org.asean.coordination.gateway.problem.ProblemCode;
import org.asean.coordination.gateway.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RouteTableTest {
    private final RouteTable table = new RouteTable();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/bodies, listBodies",
        "HEAD, /api/v1/bodies, listBodies",
        "GET, /api/v1/bodies/ADGSOM, getBody",
        "POST, /api/v1/bodies, registerBody",
        "POST, /api/v1/bodies/import, importBodies",
        "POST, /api/v1/bodies/ADGSOM/validation, validateBody",
        "POST, /api/v1/committees/CYBER-CC/members/1/end, endMembership",
        "GET, /api/v1/registry/events, listRegistryEvents",
        "HEAD, /api/v1/referral/events, listReferralEvents",
        "GET, /api/v1/mandate/events/stream, streamMandateEvents",
        "GET, /api/v1/mandate/record, exportMandateRecord",
        "GET, /api/v1/referral/record/seals, listReferralSeals",
        "GET, /api/v1/issues/CSC-2026-000001/lead, leadOfIssue",
        "POST, /api/v1/issues/CSC-2026-000001/supports, askForSupport",
        "POST, /api/v1/entries/1/attachments, attachFile",
        "HEAD, /api/v1/attachments/1, getAttachment",
    })
    void findsTheOperationOfARequest(String method, String path, String operationId) {
        Route found = table.find(HttpMethod.valueOf(method), path);

        assertThat(found.operationId()).isEqualTo(operationId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/v1", "/api/v1/", "/api/v1//", "/api/v1/Bodies", "/api/v1/bodies/", "/api/v1bodies"})
    void knowsNoOtherPath(String path) {
        assertThatThrownBy(() -> table.find(HttpMethod.GET, path))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void aFixedPathHidesTheVariableOneThatWouldMatchToo() {
        assertThatThrownBy(() -> table.find(HttpMethod.GET, "/api/v1/bodies/import"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.METHOD_NOT_ALLOWED));
    }

    @Test
    void noOperationIsThereTwice() {
        assertThat(table.routes()).extracting(Route::operationId).doesNotHaveDuplicates();
        assertThat(table.routes())
                .extracting(route -> route.method() + " " + route.path())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCommandOnAnExistingItemNeedsTheVersionSeen() {
        assertThat(table.routes())
                .filteredOn(route ->
                        route.method().equals(HttpMethod.POST) && route.path().contains("{"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.preconditions()).contains(Precondition.IF_MATCH));
    }

    @Test
    void everyRouteHasARole() {
        assertThat(table.routes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.roles()).isNotEmpty());
    }
}
