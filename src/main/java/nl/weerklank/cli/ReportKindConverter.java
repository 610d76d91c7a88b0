package nl.weerklank.cli;

import nl.weerklank.audience.ReportKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

final class ReportKindConverter implements ITypeConverter<ReportKind> {

  @Override
  public ReportKind convert(String text) {
    try {
      return ReportKind.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
