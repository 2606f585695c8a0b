/** The main program: settings, wiring, start and stop. */
package sambandh.bootstrap;
