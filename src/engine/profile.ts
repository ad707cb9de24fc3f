// The usual profile of spending, by which orders and equations are scaled.

/** Standing reference shares of spending: profile and equations are scaled by them. */
export const referenceShares = { training: 20, algorithms: 20, chips: 30, applications: 20, safety: 10 } as const;
