/** Stands in for `server-only` and `client-only` where Next does not: in tests and scripts. */
export {};
