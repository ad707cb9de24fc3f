// Identity of the rules. It changes exactly when the hash of an existing golden match changes; a refactoring leaves it alone.
export const rulesVersion = '1';
