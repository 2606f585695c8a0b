/** What every column may use; knows no column. */
package sambandh.domain.shared;
