package nl.weerklank.render;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.weerklank.survey.Failure;

/**
 * Runs drawings on threads of their own, which keep their parsed fonts, so that a template that
 * never ends stops a report and not the run. The layout engine cannot be interrupted: the thread of
 * a refused drawing ends with the JVM.
 */
final class TimeLimit {

  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "render");
            thread.setDaemon(true);
            // The JDK looks its XML services up per document; here it finds its own at once.
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return thread;
          });

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /**
   * @param what named in the failure
   */
  <T> T run(String what, Callable<T> drawing) {
    Future<T> result = threads.submit(drawing);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw Failure.configuration(
          what
              + " took longer than "
              + limit.toSeconds()
              + " s to draw; make its template or images simpler, or raise the time limit.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.Kind.INTERNAL, what + " was interrupted.", e);
    } catch (ExecutionException e) {
      throw unwrapped(what, e.getCause());
    }
  }

  private static RuntimeException unwrapped(String what, Throwable cause) {
    if (cause instanceof Failure failure) {
      return failure;
    }
    // Without the cause's message: it may quote the document.
    return new Failure(
        Failure.Kind.INTERNAL,
        what + " cannot be drawn (" + cause.getClass().getSimpleName() + "); check its template.",
        cause);
  }
}
