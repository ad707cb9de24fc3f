// Identity of the rules, written by `npm run golden`. It changes exactly when the hash of an existing golden match changes; a refactoring leaves it alone.
export const rulesVersion = '6.1703071534';
