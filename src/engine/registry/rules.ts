// Every rule of the model that changes a stock by itself, with the numbers that it goes by. The ledger names rules by these ids.
import type { BlocConstantName, ParameterName } from './parameters.ts';

export interface RuleRow {
  readonly id: string;
  /** World parameters in its equation, the ones that say most first. */
  readonly parameters: readonly ParameterName[];
  /** Constants of the bloc in its equation. */
  readonly constants: readonly BlocConstantName[];
}

const row = (id: string, parameters: readonly ParameterName[], constants: readonly BlocConstantName[] = []): RuleRow => ({ id, parameters, constants });

export const ruleRows: readonly RuleRow[] = [
  row('retirement', ['retirement']),
  row('power-plan', ['kwPerH100e', 'kwDecline', 'powerLead'], ['powerSpeed']),
  row('reserve-drawn', [], ['supplyExposure']),
  row('spending', ['revenueReturn', 'budgetGrowth', 'budgetGrowthDecay', 'materialsCostShare', 'pullForward'], ['budgetUsdBn']),
  row('ageing', ['reserveAgeing'], ['materialsExposure']),
  row('learning', ['learningRate', 'yieldRate', 'yieldLimit', 'waferGrowth', 'memoryGrowth']),
  row('training', ['runShare', 'runExponent', 'poolingExponent', 'flopPerH100e']),
  row('own-research', ['algorithmSpendWeight', 'heldResearch'], ['algorithmRate', 'experimentGrowth']),
  row('copying', ['catchUpBase', 'catchUpOpen', 'catchUpPublication', 'catchUpDistillation', 'catchUpTalent', 'catchUpComputeShare', 'capabilityPerTenfold']),
  row('testing', ['capabilityBase', 'capabilityPerTenfold']),
  row('leak', ['leakRate']),
  row('lobby', ['lobbyRate']),
  row('lab-price', ['labRefusal']),
  row('preference', ['appealPerPoint', 'priceElasticity', 'developerWeight', 'productWeight', 'lockInWeight', 'partnershipWeight', 'servingWeight', 'shareSpeed']),
  row('habit', ['lockInSpeed']),
  row('adoption', ['adoptionSpeed']),
  row('fading', ['shockFade', 'partnershipDecay']),
  row('building', ['developerDecay', 'openDeveloperBonus', 'derivativesPerYear']),
  row('sales', ['spendGrowth', 'marketCeiling', 'openMargin']),
  row('applications', []),
  row('safety-work', []),
  row('agenda', ['agendaPerYear']),
  row('drift', ['allyPull', 'allyPressure', 'enforcementDecay']),
  row('cooling', ['tensionDecay', 'tensionBase']),
  row('standing-rules', ['tensionPerRule', 'tensionDecay']),
  row('hazard', ['incidentHazard', 'incidentPerPoint', 'incidentOpen', 'incidentSafety']),
  row('incident', ['incidentHazard']),
];
