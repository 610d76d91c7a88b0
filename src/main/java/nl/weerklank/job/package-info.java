/**
 * The use cases behind the commands and the nightly Spring Batch job that wires the rooms together.
 * Checks what a document shows against what its recipient may see. No arithmetic.
 */
package nl.weerklank.job;
