package org.asean.coordination.kittest;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** PostgreSQL in a container, for machines with a Docker engine; the image is the system property {@code test.image}. */
final class ContainerServer implements PostgresServer {

    private final PostgreSQLContainer container;

    private ContainerServer(PostgreSQLContainer container) {
        this.container = container;
    }

    static ContainerServer start() {
        PostgreSQLContainer container = new PostgreSQLContainer(image()).withUsername("postgres");
        container.start();
        return new ContainerServer(container);
    }

    static DockerImageName image() {
        return DockerImageName.parse(System.getProperty("test.image", "postgres:18"))
                .asCompatibleSubstituteFor("postgres");
    }

    /**
     * Makes sure that an engine answers, that it has or pulls the image, and that Testcontainers can work with it.
     *
     * @throws IllegalStateException when something is missing; the message is one line and says what to do
     */
    static void require(DockerImageName image) {
        DockerClientFactory docker = DockerClientFactory.instance();
        require("a Docker engine, and none answers; start one or point DOCKER_HOST to one", docker::getTransportConfig);
        DockerImageName name = ImageNameSubstitutor.instance().apply(image);
        require(
                "the image " + name + ", which the Docker engine neither has nor can pull; load it or name another with"
                        + " -Dtest.image",
                () -> new PullOnce().shouldPull(name));
        require(
                "its helper containers, which do not start; load the image testcontainers/ryuk or set"
                        + " TESTCONTAINERS_RYUK_DISABLED=true (CONTRIBUTING.md)",
                docker::client);
    }

    private static void require(String needed, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException missing) {
            throw new IllegalStateException(
                    "test.database=testcontainers needs " + needed
                            + ". Without the option the tests run on the embedded PostgreSQL.",
                    missing);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/" + database;
    }

    @Override
    public String superuser() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }
}
