// Every world parameter: a number that the equations need and a scenario supplies with its source.
import type { Unit } from './row.ts';

export interface ParameterRow {
  readonly name: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly help: string;
}

export const parameterRows = [
  // Money
  { name: 'budgetGrowth', unit: 'per year', min: -1, max: 2, help: 'Growth of spending that does not come from revenue, in ln a year at the start.' },
  { name: 'budgetGrowthDecay', unit: 'per year', min: 0, max: 5, help: 'How fast that growth fades.' },
  { name: 'revenueReturn', unit: 'share', min: 0, max: 1, help: 'Share of AI revenue that comes back as spending.' },
  { name: 'marketCeiling', unit: 'USD bn a year', min: 100, max: 1e5, help: 'Most that the market can pay a year: revenue saturates toward it.' },
  { name: 'shockFade', unit: 'per year', min: 0.1, max: 20, help: 'How fast passing shocks fade.' },
  // Chips
  { name: 'chipPriceDecline', unit: 'per year', min: 0, max: 2, help: 'Fall of the price of one part, in ln a year.' },
  { name: 'successorDecline', unit: 'per year', min: 0, max: 2, help: 'Fall of the price of a given chip power once the catalogue ends and parts stand for their successors, in ln a year.' },
  { name: 'chipRush', unit: 'ratio', min: 0, max: 1, help: 'How much a bloc that spends more than usual on chips bids up its own price: exponent of the share over the usual one.' },
  { name: 'retirement', unit: 'per year', min: 0, max: 1, help: 'Share of installed chips that wear out, in ln a year.' },
  { name: 'kwPerH100e', unit: 'ratio', min: 0.1, max: 5, help: 'Kilowatts at the facility for one H100e at the start.' },
  { name: 'kwDecline', unit: 'per year', min: 0, max: 1, help: 'Fall of power needed for one H100e, in ln a year.' },
  { name: 'powerLead', unit: 'ratio', min: 0, max: 3, help: 'How far ahead of installed chips power is planned, as a share.' },
  { name: 'powerCost', unit: 'USD bn', min: 0.1, max: 50, help: 'Price of one gigawatt of connected power beyond what keeps pace.' },
  { name: 'memoryCost', unit: 'USD', min: 10, max: 1e5, help: 'Price of one stack of high-bandwidth memory.' },
  { name: 'dieCost', unit: 'USD', min: 10, max: 1e5, help: 'Price of one finished die put into store.' },
  { name: 'materialsCost', unit: 'USD bn', min: 0.01, max: 100, help: 'Price of one quarter of refined materials in store.' },
  { name: 'pullForward', unit: 'ratio', min: 0, max: 3, help: 'How much of the next import budget buyers can bring forward between announcement and effect.' },
  { name: 'rentalPriceFactor', unit: 'ratio', min: 0.01, max: 5, help: 'Yearly rent of a chip as a share of its price.' },
  { name: 'rentalCap', unit: 'H100e', min: 0, max: 1e7, help: 'Most training power that can be rented abroad.' },
  { name: 'greyBase', unit: 'H100e', min: 0, max: 1e7, help: 'Chips a year that reach the grey market at no premium and no enforcement.' },
  { name: 'greyPremium', unit: 'share', min: 0, max: 3, help: 'Premium of the grey market over list price.' },
  { name: 'seizureRate', unit: 'per year', min: 0, max: 5, help: 'Hazard that a grey shipment is seized at full enforcement.' },
  { name: 'licensedFree', unit: 'H100e', min: 0, max: 1e8, help: 'Most training H100e a year that would be licensed with no control at all, at the start.' },
  { name: 'redirection', unit: 'share', min: 0, max: 1, help: 'Share of refused or denied import money that flows to home fabs.' },
  { name: 'yieldRate', unit: 'per year', min: 0, max: 5, help: 'Speed at which yield climbs to its limit at reference spending.' },
  { name: 'yieldLimit', unit: 'share', min: 0, max: 1, help: 'Yield that cannot be passed without the newest lithography.' },
  { name: 'waferGrowth', unit: 'per year', min: 0, max: 2, help: 'Growth of home wafers at reference learning, ln a year.' },
  { name: 'waferAllocation', unit: 'share', min: 0, max: 1, help: 'Share of advanced wafers given to AI chips.' },
  { name: 'diesPerWafer', unit: 'ratio', min: 1, max: 500, help: 'Candidate dies on a wafer.' },
  { name: 'memoryGrowth', unit: 'per year', min: 0, max: 3, help: 'Growth of home-made memory at reference learning, ln a year.' },
  { name: 'learningRate', unit: 'per year', min: 0, max: 5, help: 'Speed at which fabs learn from orders.' },
  { name: 'onshoreRate', unit: 'per year', min: 0, max: 2, help: 'Speed at which onshoring spending turns into share.' },
  { name: 'onshorePremium', unit: 'share', min: 0, max: 2, help: 'Extra price of a chip made or kept at home.' },
  { name: 'reserveAgeing', unit: 'per year', min: 0, max: 2, help: 'Loss of value of stored chips and materials, ln a year.' },
  // Compute to capability
  { name: 'runShare', unit: 'share', min: 0, max: 1, help: 'Share of usable training power in the largest run at a 30 percent split.' },
  { name: 'runExponent', unit: 'ratio', min: 0, max: 2, help: 'How training spending scales the run.' },
  { name: 'poolingExponent', unit: 'ratio', min: 0, max: 3, help: 'How labs that follow the office pool compute in one run.' },
  { name: 'flopPerH100e', unit: 'ratio', min: 0, max: 10, help: 'FLOP that one H100e delivers a year, in units of 1e22.' },
  { name: 'capabilityBase', unit: 'points', min: 0, max: 300, help: 'Index points of a run of 1e25 FLOP at the algorithms of early 2023.' },
  { name: 'capabilityPerTenfold', unit: 'points', min: 1, max: 20, help: 'Index points for ten times the effective compute.' },
  { name: 'algorithmSpendWeight', unit: 'share', min: 0, max: 1, help: 'Weight of people against machines in research.' },
  { name: 'heldResearch', unit: 'share', min: 0, max: 0.2, help: 'Research gained per index point by which a held model leads the own released ones.' },
  { name: 'catchUpBase', unit: 'per year', min: 0, max: 1, help: 'Catch-up on the leader from general knowledge.' },
  { name: 'catchUpOpen', unit: 'per year', min: 0, max: 1, help: "Catch-up added when the leader's best model has published weights." },
  { name: 'catchUpPublication', unit: 'per year', min: 0, max: 1, help: 'Catch-up added by publication of methods.' },
  { name: 'catchUpDistillation', unit: 'per year', min: 0, max: 1, help: "Catch-up added by learning from a sold model's answers." },
  { name: 'catchUpTalent', unit: 'per year', min: 0, max: 1, help: 'Catch-up added by people who move.' },
  { name: 'catchUpComputeShare', unit: 'share', min: 0, max: 1, help: "Compute of the follower, as a share of the leader's, at which copying runs at its plain pace." },
  // Markets
  { name: 'appealPerPoint', unit: 'ratio', min: 0, max: 1, help: 'Utility of one index point.' },
  { name: 'priceElasticity', unit: 'ratio', min: 0, max: 5, help: 'Utility lost per ln of price.' },
  { name: 'openPriceRatio', unit: 'ratio', min: 0.001, max: 1, help: 'Price of an open model against a closed one.' },
  { name: 'openHandicapConsumer', unit: 'ratio', min: 0, max: 10, help: 'Utility an open model lacks among consumers at the start.' },
  { name: 'openHandicapEnterprise', unit: 'ratio', min: 0, max: 10, help: 'Utility an open model lacks in firms at the start.' },
  { name: 'openHandicapDeveloper', unit: 'ratio', min: 0, max: 10, help: 'Utility an open model lacks among developers at the start.' },
  { name: 'openHandicapFall', unit: 'per year', min: 0, max: 5, help: 'How fast those handicaps fall.' },
  { name: 'openHandicapFallOthers', unit: 'share', min: 0, max: 1, help: 'Share of that fall that firms and consumers follow.' },
  { name: 'openHandicapFloor', unit: 'ratio', min: 0, max: 5, help: 'Where they stop for developers; twice that for firms and consumers.' },
  { name: 'lockInWeight', unit: 'ratio', min: 0, max: 3.9, help: 'Utility of full lock-in.' },
  { name: 'developerWeight', unit: 'ratio', min: 0, max: 3, help: 'Utility per ln of relative developer stock.' },
  { name: 'openDeveloperBonus', unit: 'ratio', min: 0, max: 10, help: 'How many times more developers an open model brings, beyond one.' },
  { name: 'developerDecay', unit: 'per year', min: 0, max: 2, help: 'Developers who drift away.' },
  { name: 'derivativesPerYear', unit: 'models', min: 0, max: 1e7, help: 'New derivatives on the hub a year if one bloc had the whole open developer market.' },
  { name: 'productWeight', unit: 'ratio', min: 0, max: 5, help: 'Utility per ln of product quality.' },
  { name: 'alliesWeight', unit: 'ratio', min: 0, max: 5, help: "Utility abroad of full allied alignment over the start's: partners that keep the same rules also buy." },
  { name: 'partnershipWeight', unit: 'ratio', min: 0, max: 5, help: 'Utility of an uncontested partnership.' },
  { name: 'partnershipDecay', unit: 'per year', min: 0, max: 5, help: 'Decay of partnership effort.' },
  { name: 'tensionWeight', unit: 'ratio', min: 0, max: 0.2, help: 'Utility lost per point of tension at full misalignment.' },
  { name: 'servingWeight', unit: 'ratio', min: 0, max: 5, help: 'Utility closed models lose per ln of unserved demand.' },
  { name: 'safetyWeight', unit: 'ratio', min: 0, max: 5, help: 'Utility in firms per unit of safety above the reference.' },
  { name: 'attentionWeight', unit: 'ratio', min: 0, max: 3, help: 'Utility of being the newest open frontier.' },
  { name: 'usageGrowth', unit: 'per year', min: 0, max: 4, help: 'Growth of use per user, ln a year.' },
  { name: 'servingEfficiency', unit: 'per year', min: 0, max: 4, help: 'Fall of compute needed per use, ln a year.' },
  { name: 'servingHeadroom', unit: 'ratio', min: 0.1, max: 10, help: 'Serving power over demand at the start.' },
  { name: 'adoptionSpeed', unit: 'per year', min: 0, max: 3, help: 'Speed of the logistic growth of users.' },
  { name: 'shareSpeed', unit: 'per year', min: 0.1, max: 50, help: 'Speed at which use follows preference.' },
  { name: 'lockInSpeed', unit: 'per year', min: 0.05, max: 10, help: 'Speed at which habit follows use.' },
  { name: 'openMargin', unit: 'share', min: 0, max: 1, help: 'Revenue of open use against closed use at full markup.' },
  { name: 'spendGrowth', unit: 'per year', min: 0, max: 3, help: 'Growth of spend per user, ln a year.' },
  // Politics and risk
  { name: 'agendaPerYear', unit: 'agenda points', min: 0, max: 60, help: 'Agenda points that accrue a year.' },
  { name: 'tensionBase', unit: 'points', min: 0, max: 100, help: 'Tension to which it returns with no rule in force.' },
  { name: 'tensionDecay', unit: 'per year', min: 0, max: 3, help: 'Speed of that return.' },
  { name: 'tensionPerRule', unit: 'points', min: 0, max: 50, help: 'What a standing rule at full tightness adds to the base.' },
  { name: 'tensionShock', unit: 'points', min: 0, max: 50, help: 'What announcing a rule at full tightness adds at once.' },
  { name: 'talksRelief', unit: 'points', min: 0, max: 50, help: 'What one round of talks takes off at a tension of 50; both together take more.' },
  { name: 'allyPull', unit: 'per year', min: 0, max: 3, help: 'Speed at which allied alignment drifts to what pressure leaves of it.' },
  { name: 'allyPressure', unit: 'share', min: 0, max: 1, help: 'Allied alignment that a fully tight rule of the own side wears away.' },
  { name: 'enforcementDecay', unit: 'per year', min: 0, max: 5, help: 'Decay of enforcement that is not renewed.' },
  { name: 'materialsCostShare', unit: 'share', min: 0, max: 1, help: 'Spending lost when materials are cut and none are in store.' },
  { name: 'materialsLeverage', unit: 'share', min: 0, max: 1, help: "How far full materials licensing weakens the other side's controls when it has no stock." },
  { name: 'incidentHazard', unit: 'per year', min: 0, max: 1, help: 'Hazard of a major incident at 150 points with no safety work.' },
  { name: 'incidentPerPoint', unit: 'ratio', min: 0, max: 0.2, help: 'Growth of that hazard per index point, ln.' },
  { name: 'incidentOpen', unit: 'ratio', min: 0, max: 5, help: 'Extra hazard when all use is of open models.' },
  { name: 'incidentSafety', unit: 'share', min: 0, max: 1, help: 'Share of the hazard that full safety removes.' },
  { name: 'lobbyRate', unit: 'per year', min: 0, max: 10, help: 'Hazard that sellers and labs who do not follow the office get an announced rule put off by a month.' },
  { name: 'labRefusal', unit: 'share', min: 0, max: 1, help: 'Odds that a lab which neither follows the office nor wants to publish refuses to give its weights away.' },
  { name: 'openDelayMonths', unit: 'months', min: 0.5, max: 24, help: 'Months from the sale of a delayed-open model to the day its weights come out.' },
  { name: 'leakRate', unit: 'per year', min: 0, max: 5, help: 'Hazard that a held model leaks when the labs do not follow the office.' },
] as const satisfies readonly ParameterRow[];

export type ParameterName = (typeof parameterRows)[number]['name'];

/** Numbers that belong to one bloc and do not change in play: references and rates. Start values give them per bloc. */
export const blocConstantRows = [
  { name: 'budgetUsdBn', unit: 'USD bn a year', min: 0, max: 1e5, help: 'Spending a year at the start, all tracks together.' },
  { name: 'algorithmRate', unit: 'per year', min: 0, max: 3, help: 'Own algorithmic progress at reference spending, powers of ten a year.' },
  { name: 'experimentGrowth', unit: 'per year', min: 0, max: 2, help: 'Growth of the experiment compute that research needs to keep its pace, ln a year.' },
  { name: 'materialsExposure', unit: 'share', min: 0, max: 1, help: "How far its chip supply hangs on the other side's materials." },
  { name: 'supplyExposure', unit: 'share', min: 0, max: 1, help: 'How far its chip supply hangs on one foundry abroad.' },
  { name: 'powerSpeed', unit: 'per year', min: 0, max: 5, help: 'Speed at which power projects finish.' },
  { name: 'publication', unit: 'share', min: 0, max: 1, help: 'How freely its labs publish methods.' },
] as const satisfies readonly ParameterRow[];
export type BlocConstantName = (typeof blocConstantRows)[number]['name'];
