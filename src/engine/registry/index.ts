// The registry: every name of the simulation, once. Types, schema, validator, help, menus, hash and estimates are made from these rows.
export { blocStocks, regionStocks, worldStocks } from './stocks.ts';
export type { BlocStockKey, BlocStocks, WorldStockKey, WorldStocks } from './stocks.ts';
export { blocDerived, cardIds, worldDerived } from './derived.ts';
export type { BlocDerivedPath, CardId, WorldDerivedPath } from './derived.ts';
export { blocConstantRows, parameterRows } from './parameters.ts';
export type { BlocConstantName, ParameterName, ParameterRow } from './parameters.ts';
export { functionRows, loosePaths } from './functions.ts';
export type { FunctionRow, LoosePathRow } from './functions.ts';
export { orderRows } from './orders.ts';
export type { OrderRow } from './orders.ts';
export { ruleRows } from './rules.ts';
export type { RuleRow } from './rules.ts';
export { effectRows } from './effects.ts';
export type { EffectRow } from './effects.ts';
export type { DerivedRow, Seen, StockRow, Unit } from './row.ts';
