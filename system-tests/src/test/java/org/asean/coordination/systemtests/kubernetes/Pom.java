package org.asean.coordination.systemtests.kubernetes;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A module's pom.xml. */
record Pom(Document document) {

    static Pom of(Path module) {
        try {
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Cannot read the pom.xml of " + module, e);
        }
    }

    String version() {
        return text("/project/version");
    }

    boolean dependsOn(String artifact) {
        return text("/project/dependencies/dependency/artifactId[. = '" + artifact + "']")
                .equals(artifact);
    }

    private String text(String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(path, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
