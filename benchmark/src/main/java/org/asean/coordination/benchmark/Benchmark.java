package org.asean.coordination.benchmark;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asean.coordination.benchmark.load.Way;
import org.asean.coordination.benchmark.offer.InTheDatabase;
import org.asean.coordination.benchmark.offer.OfferRequest;
import org.asean.coordination.benchmark.offer.OverHttp;
import org.asean.coordination.benchmark.offer.ReadyIssues;
import org.asean.coordination.benchmark.offer.RecordedOffer;
import org.asean.coordination.benchmark.process.ProcessTree;
import org.asean.coordination.benchmark.process.Usage;
import org.asean.coordination.benchmark.report.Cell;
import org.asean.coordination.benchmark.report.Report;
import org.asean.coordination.suite.Suite;
import org.asean.coordination.suite.client.Session;
import org.asean.coordination.suite.console.Console;
import org.asean.coordination.suite.network.Listener;

/**
 * Measures every way at every number of clients, on one server and in one go. The ways take turns at each number of clients: what the
 * machine does beside it, and how full the tables are, is then the same for those that are compared.
 */
final class Benchmark {

    static final String DATABASE = "referral";

    private final Suite suite;
    private final Extent extent;
    private final Console console;
    private final Usage usage;

    Benchmark(Suite suite, Extent extent, Console console) {
        this.suite = suite;
        this.extent = extent;
        this.console = console;
        Map<String, ProcessTree> processes = new LinkedHashMap<>();
        for (String part : List.of("postgres", "referral-service", "gateway")) {
            processes.put(part, ProcessTree.of(suite.process(part)));
        }
        processes.put("clients", ProcessTree.alone(ProcessHandle.current()));
        this.usage = new Usage(processes);
    }

    Report run() throws SQLException, IOException {
        URI service = suite.address(Listener.REFERRAL);
        OfferRequest request = OfferRequest.prepared(new Session(service, () -> suite.token("secretariat")));
        try (Connection server = suite.connect(DATABASE)) {
            ReadyIssues issues = ReadyIssues.copiesOf(request.ref(), server);
            Way throughService = new OverHttp(Report.SERVICE, service, request, () -> suite.token("chair"));
            Way throughGateway = new OverHttp(Report.GATEWAY, suite.gateway(), request, () -> suite.token("chair"));
            var cells = new Cells(extent, issues, usage, console);
            console.line("Warming up ...");
            int most = Collections.max(extent.clients());
            cells.warmUp(throughService, most);
            cells.warmUp(throughGateway, most);
            var recorded = RecordedOffer.of(
                    request, new Session(service, () -> suite.token("chair")), issues, server, suite.log("postgres"));
            var database = new InTheDatabase(recorded, () -> suite.connect(DATABASE));
            Way oneStatement = database.asOneStatement(Report.ONE_STATEMENT);
            List<Way> ways = List.of(
                    oneStatement, database.asSeparateStatements(Report.STATEMENTS), throughService, throughGateway);
            List<Cell> saturated = saturated(cells, ways);
            Map<String, Long> memory = usage.memoryMib();
            List<Cell> half = new ArrayList<>();
            for (Way way : List.of(oneStatement, throughService, throughGateway)) {
                half.add(cells.atHalf(way, saturated));
            }
            return new Report(
                    recorded.statements(), saturated, half, memory, Contention.of(suite, extent.rounds(), console));
        }
    }

    private List<Cell> saturated(Cells cells, List<Way> ways) throws SQLException {
        List<Cell> measured = new ArrayList<>();
        for (int clients : extent.clients()) {
            for (Way way : ways) {
                measured.add(cells.saturated(way, clients));
            }
        }
        return measured;
    }
}
