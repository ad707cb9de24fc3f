// placeholder replaced in the next commit
export const reasonTexts = {} as const;
