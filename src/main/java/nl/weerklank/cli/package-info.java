/**
 * Commands, exit codes, progress and signals: what an administrator types and what cron sees. The
 * only room that ends the JVM.
 */
package nl.weerklank.cli;
