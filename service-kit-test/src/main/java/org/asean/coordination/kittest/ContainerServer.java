package org.asean.coordination.kittest;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container, for machines with a Docker engine; the image is the system property {@code test.image}. */
final class ContainerServer implements PostgresServer {

    private final PostgreSQLContainer container;

    private ContainerServer(PostgreSQLContainer container) {
        this.container = container;
    }

    static ContainerServer start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("test.database=testcontainers needs a Docker engine and none answers;"
                    + " start one, or run without the option for the embedded PostgreSQL");
        }
        DockerImageName image = DockerImageName.parse(System.getProperty("test.image", "postgres:18"))
                .asCompatibleSubstituteFor("postgres");
        PostgreSQLContainer container = new PostgreSQLContainer(image).withUsername("postgres");
        container.start();
        return new ContainerServer(container);
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
