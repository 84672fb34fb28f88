package org.asean.coordination.suite.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Ctrl-C, SIGTERM and a closed terminal. The Java platform has no public way to tell a second Ctrl-C from the first; {@code sun.misc.Signal} does,
 * and is reached by reflection because the compiler's warning about it cannot be silenced.
 */
final class Interrupts {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final AtomicInteger count = new AtomicInteger();
    private final IntConsumer first;
    private final IntConsumer second;

    private Interrupts(IntConsumer first, IntConsumer second) {
        this.first = first;
        this.second = second;
    }

    /** Calls {@code first} with the signal's number in a thread of its own, and {@code second} for each signal after it. */
    static void handle(IntConsumer first, IntConsumer second) {
        var interrupts = new Interrupts(first, second);
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        interrupts.received((int) signal.getMethod("getNumber").invoke(arguments[0]));
                        return null;
                    });
            for (String name : SIGNALS) {
                Object instance = signal.getConstructor(String.class).newInstance(name);
                signal.getMethod("handle", signal, handler).invoke(null, instance, proxy);
            }
        } catch (InvocationTargetException e) {
            // A signal that this process was started to ignore (nohup) stays ignored.
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no signals", e);
        }
    }

    private void received(int number) {
        IntConsumer action = count.getAndIncrement() == 0 ? first : second;
        new Thread(() -> action.accept(number), "signal").start();
    }
}
