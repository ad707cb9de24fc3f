// Prose: every sentence of the game. Keys, codes and report entries in, text out. The only door to this room.
export type { Language, TextKey, TextParams } from './translate.ts';
/** `t(key, params)` gives the sentence of a key; `hasText` asks whether a code from data has one. */
export { hasText, paramsOf, setLanguage, textKeys, t } from './translate.ts';
/** Numbers, quantities with units, readings with their range, dates and lists. The same on every machine. */
export { formatChange, formatDate, formatList, formatMonth, formatNumber, formatPlain, formatQuantity, formatReading } from './numbers.ts';
/** What things are called in a scenario, by id. */
export { namesOf } from './names.ts';
export type { Names, NameSource } from './names.ts';
/** Report entries, causes, orders, refusals and notices as sentences. */
export { tCause, tCode, tNotice, tOrder, tReason, tRefusal, tReport } from './report.ts';
/** Names and explanations of numbers by full path. */
export { tPart, tPath } from './paths.ts';
/** Effects and choices in plain words. */
export { tChoice, tEffect } from './effects.ts';
export type { EffectSetting, UnitOf } from './effects.ts';
