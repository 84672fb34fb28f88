package org.asean.coordination.suite.service;

import java.util.ArrayList;
import java.util.List;
import org.asean.coordination.suite.network.Listener;

/**
 * One process of a service.
 *
 * @param name at the terminal, of its log and its process file
 * @param service whose program it runs
 * @param listener where it answers requests
 * @param management where it answers for its health
 */
public record ServiceInstance(String name, ServiceModule service, Listener listener, Listener management) {

    /** The only or first process of a service. */
    public static ServiceInstance of(ServiceModule service) {
        return new ServiceInstance(service.module(), service, service.listener(), service.management());
    }

    /** The processes of all services but the gateway. */
    public static List<ServiceInstance> behindTheGateway(int referralReplicas) {
        List<ServiceInstance> instances = new ArrayList<>(
                List.of(of(ServiceModule.REGISTRY), of(ServiceModule.MANDATE), of(ServiceModule.REFERRAL)));
        if (referralReplicas > 1) {
            instances.add(new ServiceInstance(
                    "referral-service-2", ServiceModule.REFERRAL, Listener.REFERRAL_2, Listener.REFERRAL_2_MANAGEMENT));
        }
        return instances;
    }
}
