package org.asean.coordination.suite.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.suite.console.SuiteFailure;

/**
 * PostgreSQL refuses to run as root. Under root it is started in a user namespace without a mapping, where it sees itself as nobody while its
 * files stay root's.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    /** The command as it is, or wrapped when this is root. */
    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!isNamespaceAllowed()) {
            throw new SuiteFailure("PostgreSQL does not run as root, and this machine does not allow user namespaces"
                    + " (unshare -U): start the suite as an ordinary user.");
        }
        List<String> wrapped = new ArrayList<>(NAMESPACE);
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean isNamespaceAllowed() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
