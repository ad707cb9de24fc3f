// Prose: every sentence of the game. Keys, codes and report entries in, text out. The only door to this room.
export type { Language, TextKey, TextParams } from './translate.ts';
export { hasText, paramsOf, setLanguage, t } from './translate.ts';
export { formatChange, formatDate, formatList, formatMonth, formatNumber, formatPlain, formatQuantity, formatReading } from './numbers.ts';
