package org.asean.coordination.gateway.page;

import org.asean.coordination.gateway.route.Service;
import org.asean.coordination.gateway.upstream.Upstreams;

/**
 * One service on the landing page.
 *
 * @param name as its module is called
 * @param owns what it keeps
 * @param state {@code up}, {@code partly up} or {@code down}
 * @param replicas how many of its replicas answer
 */
record ServiceLine(String name, String owns, String state, String replicas) {
    static ServiceLine of(Service service, Upstreams upstreams) {
        long reachable = upstreams.reachable(service);
        int configured = upstreams.configured(service);
        return new ServiceLine(
                service.wireName() + "-service",
                owns(service),
                state(reachable, configured),
                reachable + " of " + configured);
    }

    private static String owns(Service service) {
        return switch (service) {
            case REGISTRY -> "bodies, remits, overlaps, precedence and routing";
            case MANDATE -> "committees, their members and mandates";
            case REFERRAL -> "issues, their referrals, and who leads";
        };
    }

    private static String state(long reachable, int configured) {
        if (reachable == 0) {
            return "down";
        }
        return reachable == configured ? "up" : "partly up";
    }

    /** The class of its mark in the style sheet. */
    public String mark() {
        return state.replace(' ', '-');
    }
}
