// placeholder replaced in the next commit
export const orderTexts = {} as const;
