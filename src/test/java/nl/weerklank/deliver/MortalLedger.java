package nl.weerklank.deliver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import nl.weerklank.store.Ledger;

/**
 * The ledger of a process that dies around one of its changes: before it is committed or right
 * after. From then on every call fails, as nothing is written by who is dead.
 */
final class MortalLedger {

  private static final Set<String> CHANGES =
      Set.of(
          "plan",
          "skip",
          "rendered",
          "renderAgain",
          "claim",
          "sending",
          "accepted",
          "deferred",
          "rejected",
          "inDoubt",
          "release",
          "recover");

  /** What a call fails with once the process is dead. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Ledger ledger;
  private final String method;
  private final int call;
  private final boolean committed;
  private int calls;
  private String diedAt;

  /**
   * @param method the change to die at; null: any
   * @param call the so-manieth of it, from 1
   * @param committed after it, not before
   */
  MortalLedger(Ledger ledger, String method, int call, boolean committed) {
    this.ledger = ledger;
    this.method = method;
    this.call = call;
    this.committed = committed;
  }

  /** The change it died at; null while it lives. */
  String diedAt() {
    return diedAt;
  }

  Ledger ledger() {
    return (Ledger)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, called, arguments) -> invoke(called, arguments));
  }

  private synchronized Object invoke(Method called, Object[] arguments) throws Throwable {
    boolean counts =
        method == null ? CHANGES.contains(called.getName()) : called.getName().equals(method);
    boolean now = counts && diedAt == null && ++calls == call;
    if (diedAt != null || now && !committed) {
      die(called);
    }
    Object result;
    try {
      result = called.invoke(ledger, arguments);
    } catch (InvocationTargetException ex) {
      throw ex.getCause();
    }
    if (now) {
      die(called);
    }
    return result;
  }

  private void die(Method called) {
    if (diedAt == null) {
      diedAt = called.getName();
    }
    throw new Death();
  }
}
