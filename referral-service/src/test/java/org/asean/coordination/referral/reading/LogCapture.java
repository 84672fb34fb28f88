package org.asean.coordination.referral.reading;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Whatever the service writes to its log, at every level of its own and as others write it by default. */
final class LogCapture extends Handler {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.asean");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    static LogCapture begin() {
        LogCapture capture = new LogCapture();
        capture.setLevel(Level.ALL);
        ROOT.addHandler(capture);
        OURS.setLevel(Level.ALL);
        OURS.fine("The log is read from here.");
        return capture;
    }

    List<String> end() {
        ROOT.removeHandler(this);
        OURS.setLevel(Level.INFO);
        return lines;
    }

    @Override
    public void publish(LogRecord written) {
        lines.add(formatter.format(written));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // It ends with the test.
    }
}
