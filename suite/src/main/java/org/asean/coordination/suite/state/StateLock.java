package org.asean.coordination.suite.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.asean.coordination.suite.console.SuiteFailure;
import org.jspecify.annotations.Nullable;

/**
 * At most one suite runs in a state folder. The kernel drops the lock with the process that holds it, so a run that was killed never
 * stands in the way of the next one.
 */
public final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws SuiteFailure when another suite runs in the folder
     */
    public static StateLock take(StateFolder folder) {
        Path file = folder.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw alreadyRuns(folder, file);
            }
            sign(channel);
            return new StateLock(channel);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    /** Says who holds it. A full disk does not stand in the way: the lock is the kernel's, and a reset makes room. */
    private static void sign(FileChannel channel) {
        try {
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException full) {
            // The next one is told that a suite runs, and not which.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new SuiteFailure("The lock of the state folder cannot be released: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static SuiteFailure alreadyRuns(StateFolder folder, Path file) throws IOException {
        return new SuiteFailure("The suite already runs in " + folder.path() + " (process " + Files.readString(file)
                + "): stop it with Ctrl-C where it runs, or name another folder with COORDINATION_STATE and other ports"
                + " with --ports-from.");
    }
}
