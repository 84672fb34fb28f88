package org.asean.coordination.kittest;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Stops a run before its first test when the PostgreSQL that was asked for cannot be had: the reason is then one line of the
 * build and not the root of a trace for every component test. JUnit finds it as a service.
 */
public final class ServerBeforeTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        PostgresServer.require();
    }
}
