package org.asean.coordination.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.suite.keycloak.ImportedRealm;
import org.asean.coordination.suite.keycloak.KeycloakDistribution;
import org.asean.coordination.suite.keycloak.KeycloakPart;
import org.asean.coordination.suite.keycloak.RealmChoice;
import org.asean.coordination.suite.postgres.DatabaseServer;
import org.asean.coordination.suite.postgres.PostgresPart;
import org.asean.coordination.suite.process.Part;
import org.asean.coordination.suite.service.DevelopedServicePart;
import org.asean.coordination.suite.service.ServiceEnvironment;
import org.asean.coordination.suite.service.ServiceInstance;
import org.asean.coordination.suite.service.ServiceModule;
import org.asean.coordination.suite.service.ServicePart;
import org.asean.coordination.suite.state.Secrets;
import org.asean.coordination.suite.state.StateFolder;

/** The parts that the settings ask for. */
final class SuiteParts {

    private final SuiteSettings settings;
    private final StateFolder state;
    private final Secrets secrets;
    private final DatabaseServer server;
    private final ImportedRealm realm;

    SuiteParts(SuiteSettings settings, StateFolder state, Secrets secrets, DatabaseServer server, ImportedRealm realm) {
        this.settings = settings;
        this.state = state;
        this.secrets = secrets;
        this.server = server;
        this.realm = realm;
    }

    PostgresPart postgres() {
        return new PostgresPart(state, unpacked(), server, secrets.secret(PostgresPart.NAME));
    }

    KeycloakPart keycloak() {
        var distribution = new KeycloakDistribution(unpacked().resolve("keycloak"));
        distribution.build(settings.console(), state.log("keycloak-build"));
        return new KeycloakPart(state, distribution, realm, settings.ports(), secrets);
    }

    Part gateway() {
        return service(ServiceInstance.of(ServiceModule.GATEWAY));
    }

    List<Part> behindTheGateway() {
        return ServiceInstance.behindTheGateway(settings.referralReplicas()).stream()
                .map(this::service)
                .toList();
    }

    /** The gateway's landing page names the demonstration's users only where they are. */
    private Map<String, String> extraEnvironment() {
        Map<String, String> extra = new HashMap<>(settings.extraEnvironment());
        extra.put("GATEWAY_DEMONSTRATION", Boolean.toString(realm.choice() == RealmChoice.DEMONSTRATION));
        return extra;
    }

    private Part service(ServiceInstance instance) {
        var environment = new ServiceEnvironment(
                settings.ports(), server, secrets, settings.referralReplicas(), extraEnvironment());
        var packaged = new ServicePart(instance, settings.home(), state, settings.jvm(), environment);
        return settings.developed().filter(instance.service()::equals).isPresent()
                ? new DevelopedServicePart(packaged, instance.service(), settings.home())
                : packaged;
    }

    private Path unpacked() {
        return settings.home().resolve("suite/target");
    }
}
