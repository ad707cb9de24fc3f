// placeholder replaced in the next commit
export const interfaceTexts = {} as const;
