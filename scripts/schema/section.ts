/** One part of the dump: a heading and a query whose rows are its lines. */
export interface Section {
  title: string;
  sql: string;
  gap?: string;
}

/** The schemas that are ours, as a list for SQL. */
export const OURS = "('public', 'internal')";
