package nl.weerklank.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.render.BenchReports;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.report.DepartmentReport;

/**
 * Department reports drawn by JasperReports (untagged, 1.0) and by Weerklank, untagged and tagged,
 * in turn in one JVM. Arguments: {@code --rounds N}, {@code --reports N}, {@code --threads} for the
 * comparison of two threads with one, {@code --only NAME} (jasper, untagged or tagged) to profile
 * one, {@code --out DIRECTORY} for a sample of each.
 */
public final class RenderBench {

  private static final int DIFFERENT = 64;

  private final int reports;
  private final List<DepartmentReport> models = new ArrayList<>();
  private final List<JasperPeer.Prepared> prepared = new ArrayList<>();
  private final JasperPeer jasper = new JasperPeer();
  private final ReportRenderer untagged = BenchReports.renderer(false);
  private final ReportRenderer tagged = BenchReports.renderer(true);
  private int next;

  private RenderBench(int reports) throws Exception {
    this.reports = reports;
    for (int i = 0; i < DIFFERENT; i++) {
      models.add(BenchReports.department(i));
      prepared.add(JasperPeer.prepare(models.get(i)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    run(List.of(arguments));
  }

  public static void run(List<String> arguments) throws Exception {
    Quiet.logs();
    Options options = Options.parse(arguments);
    RenderBench bench = new RenderBench(options.number("reports", 24));
    if (options.text("out", null) != null) {
      bench.write(Path.of(options.text("out", null)));
    }
    String only = options.text("only", "");
    InTurn turns = new InTurn(options.number("rounds", 9), options.number("warm-up", 6));
    if (only.isEmpty() || only.equals("jasper")) {
      turns.add("JasperReports 7.0.3, untagged", bench.reports, bench::jasper);
    }
    if (only.isEmpty() || only.equals("untagged")) {
      turns.add("Weerklank, untagged", bench.reports, () -> bench.draw(bench.untagged));
    }
    if (only.isEmpty() || only.equals("tagged")) {
      turns.add("Weerklank, PDF/UA-1 + PDF/A-3a", bench.reports, () -> bench.draw(bench.tagged));
    }
    System.out.println(turns.run("report"));
    if (options.has("threads")) {
      InTurn threads = new InTurn(options.number("rounds", 9), 2);
      threads.add("tagged, 1 thread", 2 * bench.reports, () -> bench.parallel(1));
      threads.add("tagged, 2 threads", 2 * bench.reports, () -> bench.parallel(2));
      System.out.println(threads.run("report"));
    }
    System.exit(0);
  }

  private void jasper() throws Exception {
    for (int i = 0; i < reports; i++) {
      jasper.pdf(prepared.get(next++ % DIFFERENT));
    }
  }

  private void draw(ReportRenderer renderer) {
    for (int i = 0; i < reports; i++) {
      renderer.pdf(models.get(next++ % DIFFERENT));
    }
  }

  private void parallel(int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<byte[]>> drawn = new ArrayList<>();
    for (int i = 0; i < 2 * reports; i++) {
      DepartmentReport model = models.get(next++ % DIFFERENT);
      Callable<byte[]> drawing = () -> tagged.pdf(model);
      drawn.add(pool.submit(drawing));
    }
    for (Future<byte[]> pdf : drawn) {
      pdf.get();
    }
    pool.shutdown();
  }

  private void write(Path folder) throws Exception {
    Files.createDirectories(folder);
    Files.write(folder.resolve("jasper.pdf"), jasper.pdf(prepared.get(3)));
    Files.write(folder.resolve("untagged.pdf"), untagged.pdf(models.get(3)));
    Files.write(folder.resolve("tagged.pdf"), tagged.pdf(models.get(3)));
  }
}
