/** The MariaDB server that Sambandh brings along, for those who have no database of their own. */
package sambandh.persistence.embedded;
