/** Tests of the preferences. */
package veduta.io.settings;
