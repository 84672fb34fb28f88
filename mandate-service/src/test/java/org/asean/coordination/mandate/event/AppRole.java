package org.asean.coordination.mandate.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The role that the service has at its database, for those who do what a replica does: none may do more.
 *
 * @param url JDBC address of the service's database
 * @param user name of the role
 * @param password its password
 */
record AppRole(String url, String user, String password) {

    static AppRole ofTheService() {
        Config config = ConfigProvider.getConfig();
        return new AppRole(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** Opens a transaction under a name by which the session can be found and ended. */
    Connection open(String name) throws SQLException {
        return open(url, name);
    }

    /** Opens a transaction in another database of the same server. */
    Connection openElsewhere() throws SQLException {
        return open(url.substring(0, url.lastIndexOf('/')) + "/postgres", "elsewhere");
    }

    private Connection open(String address, String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        Connection connection = DriverManager.getConnection(address, properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
