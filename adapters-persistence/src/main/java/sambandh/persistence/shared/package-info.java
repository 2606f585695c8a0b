/** What every column of the database side may use: how to reach the database; knows no column. */
package sambandh.persistence.shared;
