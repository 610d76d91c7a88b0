package nl.weerklank.insight.theme;

import nl.weerklank.survey.Subject;

/**
 * A theme worth working on for a subject, with what stands behind it. It is what people mention, no
 * proven cause.
 *
 * @param n answers about the subject, of which {@code finding.impact().conversion()} is a part
 */
public record Priority(Subject subject, int n, ThemeFinding finding) {}
