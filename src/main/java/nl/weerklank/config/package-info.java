/**
 * Binds the administrator's settings and turns them into the settings records of the rooms, or into
 * a message that names file, line and key. Reads the SQL files beside the configuration.
 */
package nl.weerklank.config;
