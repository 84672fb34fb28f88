package org.asean.coordination.kittest;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.images.TimeLimitedLoggedPullImageResultCallback;
import org.testcontainers.utility.DockerImageName;

/**
 * Pulls an image that the engine does not have, and fails when the engine says no. Testcontainers by itself asks again and
 * again for some minutes where no registry can be reached. It finds this class by {@code testcontainers.properties}.
 */
public final class PullOnce implements ImagePullPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(PullOnce.class);

    /**
     * Makes sure that the engine has the image.
     *
     * @return false: nothing is left for Testcontainers to pull
     * @throws IllegalStateException when the engine neither has the image nor can pull it
     */
    @Override
    public boolean shouldPull(DockerImageName image) {
        String name = image.asCanonicalNameString();
        // Testcontainers' own client would first start its helper containers, whose images are asked for here too.
        try (DockerClient engine = DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig())) {
            if (!has(engine, name)) {
                LOG.info("Pulling {}", name);
                engine.pullImageCmd(name)
                        .exec(new TimeLimitedLoggedPullImageResultCallback(LOG))
                        .awaitCompletion();
            }
            return false;
        } catch (DockerException | DockerClientException | IOException refused) {
            throw new IllegalStateException("the Docker engine neither has nor can pull the image " + name, refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the image " + name + " was pulled", stopped);
        }
    }

    private static boolean has(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }
}
