/** How a recommendation goes with the effort or satisfaction the same customers tell of. */
package nl.weerklank.insight.effort;
