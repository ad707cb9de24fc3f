// Every stock of the simulation, in the order in which it is hashed. One row each; types, paths, help, hash and estimates come from here.
import type { StockRow } from './row.ts';

export const blocStocks = [
  // Compute and supply
  { key: 'chipsTraining', path: 'chips.training', unit: 'H100e', min: 0, max: 1e12, seen: 'estimate', blur: 0.2, writable: true, help: 'Installed AI chips, counted by training power (dense BF16).' },
  { key: 'chipsInference', path: 'chips.inference', unit: 'H100e', min: 0, max: 1e12, seen: 'estimate', blur: 0.2, writable: true, help: 'Installed AI chips, counted by memory bandwidth, which is what serving needs.' },
  { key: 'chipsOrdered', path: 'chips.ordered', unit: 'H100e', min: 0, max: 1e12, seen: 'own', writable: false, help: 'Training power ordered since the start, the starting stock included.' },
  { key: 'chipsRetired', path: 'chips.retired', unit: 'H100e', min: 0, max: 1e12, seen: 'own', writable: false, help: 'Training power worn out since the start.' },
  { key: 'chipsSeized', path: 'chips.seized', unit: 'H100e', min: 0, max: 1e12, seen: 'own', writable: false, help: 'Training power lost to seizure since the start.' },
  { key: 'rental', path: 'chips.rented', unit: 'H100e', min: 0, max: 1e12, seen: 'own', writable: true, help: 'Training power rented abroad. It ends with a remote-access rule.' },
  { key: 'powerGw', path: 'power', unit: 'GW', min: 0, max: 1e5, seen: 'public', writable: true, help: 'Electric power connected for AI chips.' },
  { key: 'chipReserve', path: 'reserve.chips', unit: 'H100e', min: 0, max: 1e12, seen: 'own', writable: true, help: 'Chips kept in store against a cut in supply.' },
  { key: 'onshore', path: 'onshore', unit: 'share', min: 0, max: 1, seen: 'public', writable: true, help: 'Share of chip purchases made at home.' },
  { key: 'yield', path: 'fab.yield', unit: 'share', min: 0, max: 1, seen: 'estimate', blur: 0.3, writable: true, help: 'Share of good dies on a home-made wafer.' },
  { key: 'wafers', path: 'fab.wafers', unit: 'thousand wafers a month', min: 0, max: 1e5, seen: 'estimate', blur: 0.2, writable: true, help: 'Advanced wafers made at home.' },
  { key: 'learning', path: 'fab.learning', unit: 'index', min: 0, max: 10, seen: 'own', writable: true, help: 'What home fabs have learnt from orders: 1 is the pace of 2024.' },
  { key: 'memoryStacks', path: 'reserve.memory', unit: 'stacks', min: 0, max: 1e12, seen: 'estimate', blur: 0.25, writable: true, help: 'High-bandwidth memory in store.' },
  { key: 'memoryHome', path: 'memory.home', unit: 'stacks a year', min: 0, max: 1e12, seen: 'estimate', blur: 0.3, writable: true, help: 'High-bandwidth memory made at home.' },
  { key: 'dieBank', path: 'reserve.dies', unit: 'dies', min: 0, max: 1e12, seen: 'own', writable: true, help: 'Finished dies in store.' },
  { key: 'materialsReserve', path: 'reserve.materials', unit: 'quarters', min: 0, max: 12, seen: 'own', writable: true, help: 'Refined materials in store, in quarters of use.' },
  { key: 'materialsHome', path: 'materials.home', unit: 'share', min: 0, max: 1, seen: 'public', writable: true, help: 'Share of refined materials from home or friendly sources.' },
  // Research and models
  { key: 'algorithms', path: 'algorithms', unit: 'powers of ten', min: -10, max: 50, seen: 'hidden', writable: true, help: 'Algorithmic efficiency: how many times less compute the same result needs, in powers of ten since early 2023.' },
  { key: 'talent', path: 'talent', unit: 'index', min: 0.1, max: 5, seen: 'public', writable: true, help: 'Top researchers at work, 1 is the level at the start.' },
  { key: 'runFlop', path: 'run.flop', unit: '1e25 FLOP', min: 0, max: 1e9, seen: 'own', writable: true, help: 'Training compute in the run under way.' },
  { key: 'runMonths', path: 'run.months', unit: 'months', min: 0, max: 24, seen: 'own', writable: false, help: 'Age of the run under way.' },
  { key: 'capabilityClosed', path: 'capability.closed', unit: 'points', min: 0, max: 1e3, seen: 'public', writable: true, help: 'Best model sold behind an interface, on the Epoch Capabilities Index.' },
  { key: 'capabilityOpen', path: 'capability.open', unit: 'points', min: 0, max: 1e3, seen: 'public', writable: true, help: 'Best model with published weights, on the Epoch Capabilities Index.' },
  { key: 'capabilityHeld', path: 'capability.held', unit: 'points', min: 0, max: 1e3, seen: 'own', writable: true, help: 'Best finished model that nobody outside has seen; 0 when there is none.' },
  { key: 'attention', path: 'attention', unit: 'index', min: 0, max: 5, seen: 'public', writable: true, help: 'Attention for the newest open frontier; halves in six weeks.' },
  { key: 'safety', path: 'safety', unit: 'share', min: 0, max: 1, seen: 'estimate', blur: 0.2, writable: true, help: 'How much of what can go wrong is covered by testing and safeguards.' },
  { key: 'product', path: 'product', unit: 'index', min: 0, max: 10, seen: 'estimate', blur: 0.15, writable: true, help: 'Quality of the applications built on its models, 1 at the start.' },
  // Market and money
  { key: 'developers', path: 'developers', unit: 'index', min: 0, max: 100, seen: 'public', writable: true, help: 'Developers who build on its models.' },
  { key: 'derivatives', path: 'derivatives', unit: 'models', min: 0, max: 1e9, seen: 'public', writable: true, help: 'Models on the hub that were made from its open models.' },
  { key: 'revenueTotal', path: 'revenue.total', unit: 'USD bn', min: 0, max: 1e6, seen: 'public', writable: false, help: 'AI revenue since the start.' },
  { key: 'spendTotal', path: 'spend.total', unit: 'USD bn', min: 0, max: 1e6, seen: 'public', writable: false, help: 'AI spending since the start.' },
  { key: 'cash', path: 'cash', unit: 'USD bn', min: -1e5, max: 1e6, seen: 'estimate', blur: 0.2, writable: true, help: 'Money in hand for AI.' },
  // Politics
  { key: 'agenda', path: 'agenda', unit: 'agenda points', min: 0, max: 30, seen: 'own', writable: true, help: 'Points for initiatives; twelve accrue a year.' },
  { key: 'enforcement', path: 'enforcement', unit: 'share', min: 0, max: 1, seen: 'estimate', blur: 0.2, writable: true, help: 'How well its rules are enforced; decays unless renewed.' },
  { key: 'allies', path: 'allies', unit: 'share', min: 0, max: 1, seen: 'public', writable: true, help: 'How far partners apply the same rules.' },
  { key: 'trust', path: 'trust', unit: 'share', min: 0, max: 1, seen: 'public', writable: true, help: 'How far its word is believed when it offers a deal.' },
  { key: 'labAlignment', path: 'labs.alignment', unit: 'share', min: 0, max: 1, seen: 'own', writable: true, help: 'How far the labs follow the coordinating office; low values leak and lobby.' },
  // Passing shocks: natural-log multipliers that fade
  { key: 'budgetShock', path: 'shock.budget', unit: 'index', min: -2, max: 2, seen: 'public', writable: true, help: 'Passing change in money available, as a natural logarithm.' },
  { key: 'researchShock', path: 'shock.research', unit: 'index', min: -2, max: 2, seen: 'hidden', writable: true, help: 'Passing change in the pace of research, as a natural logarithm.' },
  { key: 'supplyShock', path: 'shock.supply', unit: 'index', min: -3, max: 1, seen: 'public', writable: true, help: 'Passing change in chip arrivals, as a natural logarithm.' },
  { key: 'brandShock', path: 'shock.brand', unit: 'index', min: -3, max: 3, seen: 'public', writable: true, help: 'Passing change in how much customers want its models.' },
] as const satisfies readonly StockRow[];

export const worldStocks = [
  { key: 'tension', path: 'tension', unit: 'points', min: 0, max: 125, seen: 'public', writable: true, help: 'Tension between the blocs, 0 to 125.' },
  { key: 'incidents', path: 'incidents', unit: 'index', min: 0, max: 10, seen: 'public', writable: true, help: 'Major incidents to be expected so far, from the hazard in force each half-month.' },
] as const satisfies readonly StockRow[];

/** Per region. `shares` (12 cells) and the per-bloc cells are arrays in the state, named with an index. */
export const regionStocks = [
  { key: 'users', path: 'users', unit: 'millions of people', min: 0, max: 1e4, seen: 'public', writable: true, help: 'People who use AI.' },
  { key: 'shares', path: 'shares', unit: 'share', min: 0, max: 1, seen: 'public', writable: false, help: 'Share of each stack in each market.' },
  { key: 'lockIn', path: 'lock-in', unit: 'share', min: 0, max: 1, seen: 'public', writable: false, help: 'Habit: the share each bloc had over the last year and a half.' },
  { key: 'partnership', path: 'partnership', unit: 'index', min: 0, max: 20, seen: 'public', writable: true, help: 'Partnership effort of each bloc; decays.' },
  { key: 'ban', path: 'ban', unit: 'index', min: 0, max: 4, seen: 'public', writable: true, help: "Restrictions on each bloc's models, in units of utility." },
] as const satisfies readonly StockRow[];

export type BlocStockKey = (typeof blocStocks)[number]['key'];
export type WorldStockKey = (typeof worldStocks)[number]['key'];
export type BlocStocks = { [key in BlocStockKey]: number };
export type WorldStocks = { [key in WorldStockKey]: number };
