// placeholder replaced in the next commit
export const reportTexts = {} as const;
