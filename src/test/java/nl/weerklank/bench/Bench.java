package nl.weerklank.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the product on this machine; {@code src/docs/performance.md} says how to start it and
 * how to read what it prints. No test asserts a time.
 */
public final class Bench {

  /** One subject of the benchmark. */
  @FunctionalInterface
  interface Subject {
    void measure(List<String> arguments) throws Exception;
  }

  private static final Map<String, Subject> SUBJECTS = new LinkedHashMap<>();

  static {
    SUBJECTS.put("data", rest -> DataBench.measure(Options.parse(rest)));
    SUBJECTS.put("memory", rest -> MemoryBench.measure(Options.parse(rest)));
    SUBJECTS.put("preview", rest -> PreviewBench.measure(Options.parse(rest)));
    SUBJECTS.put("render", RenderBench::run);
    SUBJECTS.put("mail", MailBench::run);
    SUBJECTS.put("start", StartBench::run);
  }

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Subject subject = arguments.length == 0 ? null : SUBJECTS.get(arguments[0]);
    if (subject == null) {
      System.err.println("Say what to measure: " + String.join(", ", SUBJECTS.keySet()));
      System.exit(64);
      return;
    }
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    Machine.print();
    subject.measure(rest);
    System.exit(0);
  }
}
