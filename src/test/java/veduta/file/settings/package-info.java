/** Tests of the preferences. */
package veduta.file.settings;
