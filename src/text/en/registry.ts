// placeholder replaced in the next commit
export const registryTexts = {} as const;
