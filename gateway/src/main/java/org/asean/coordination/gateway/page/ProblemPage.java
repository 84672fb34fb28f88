package org.asean.coordination.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the pages to which the {@code type} of a problem document points. */
@CheckedTemplate(basePath = "page")
final class ProblemPage {
    private ProblemPage() {}

    static native TemplateInstance problem(String version, DocumentedProblem problem);

    static native TemplateInstance problems(String version, List<DocumentedProblem> problems);
}
