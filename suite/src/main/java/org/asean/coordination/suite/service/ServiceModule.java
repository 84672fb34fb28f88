package org.asean.coordination.suite.service;

import java.util.Optional;
import org.asean.coordination.suite.console.SuiteFailure;
import org.asean.coordination.suite.network.Listener;

/** The processes of the suite that are its own programs. */
public enum ServiceModule {
    REGISTRY("registry-service", "registry", Listener.REGISTRY, Listener.REGISTRY_MANAGEMENT),
    MANDATE("mandate-service", "mandate", Listener.MANDATE, Listener.MANDATE_MANAGEMENT),
    REFERRAL("referral-service", "referral", Listener.REFERRAL, Listener.REFERRAL_MANAGEMENT),
    GATEWAY("gateway", "", Listener.GATEWAY, Listener.GATEWAY_MANAGEMENT);

    private final String module;
    private final String database;
    private final Listener listener;
    private final Listener management;

    ServiceModule(String module, String database, Listener listener, Listener management) {
        this.module = module;
        this.database = database;
        this.listener = listener;
        this.management = management;
    }

    /**
     * The module of that name.
     *
     * @throws SuiteFailure when there is none
     */
    public static ServiceModule named(String name) {
        for (ServiceModule service : values()) {
            if (service.module.equals(name) || service.module.equals(name + "-service")) {
                return service;
            }
        }
        throw new SuiteFailure("There is no service " + name
                + ": registry-service, mandate-service, referral-service and gateway are there.");
    }

    /** The Maven module and the name at the terminal. */
    public String module() {
        return module;
    }

    /** Its database; the gateway has none. */
    public Optional<String> database() {
        return database.isEmpty() ? Optional.empty() : Optional.of(database);
    }

    Listener listener() {
        return listener;
    }

    Listener management() {
        return management;
    }
}
