package org.asean.coordination.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the pages; their parameters are checked when the gateway is built. */
@CheckedTemplate(basePath = "page")
final class LandingPage {
    private LandingPage() {}

    static native TemplateInstance landing(
            String version, List<ServiceLine> services, List<SignIn> signIns, String password);
}
