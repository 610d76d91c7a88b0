/** The first settings of an installation, from what its databases say. */
package nl.weerklank.config.init;
