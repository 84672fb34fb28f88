package org.asean.coordination.suite.cli;

import java.util.concurrent.Callable;
import org.asean.coordination.suite.client.RunningSuite;
import org.asean.coordination.suite.client.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints an access token and nothing else, for use with curl. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints an access token of a demonstration user of the running suite.")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Parameters(paramLabel = "USER", description = "For example chair, secretariat, head-afcdm.")
    private String user = "";

    @Override
    public Integer call() {
        RunningSuite suite = RunningSuite.read(options.state());
        System.out.println(new Tokens(suite.issuer()).of(user));
        return 0;
    }
}
