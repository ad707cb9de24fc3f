// Short names of every number of the registry, as headings and table rows show them. Their one-sentence help stands in the registry rows.
import type { BlocConstantName, BlocDerivedPath, ParameterName, WorldDerivedPath, blocStocks, regionStocks, worldStocks } from '../../engine/index.ts';

type BlocPath = (typeof blocStocks)[number]['path'] | BlocDerivedPath;
type WorldPath = (typeof worldStocks)[number]['path'] | WorldDerivedPath;
type RegionPath = (typeof regionStocks)[number]['path'];

const blocNames = {
  'name.chips.training': 'Installed chips, training',
  'name.chips.inference': 'Installed chips, serving',
  'name.chips.ordered': 'Chips ordered so far',
  'name.chips.retired': 'Chips worn out',
  'name.chips.seized': 'Chips seized',
  'name.chips.rented': 'Compute rented abroad',
  'name.power': 'Power for AI chips',
  'name.reserve.chips': 'Chip reserve',
  'name.onshore': 'Made at home',
  'name.fab.yield': 'Yield of home fabs',
  'name.fab.wafers': 'Wafers made at home',
  'name.fab.learning': 'Learning in home fabs',
  'name.reserve.memory': 'Memory reserve',
  'name.memory.home': 'Memory made at home',
  'name.reserve.dies': 'Die bank',
  'name.reserve.materials': 'Materials reserve',
  'name.materials.home': 'Secure materials',
  'name.algorithms': 'Algorithmic efficiency',
  'name.talent': 'Research talent',
  'name.run.flop': 'Run under way',
  'name.run.months': 'Age of the run',
  'name.capability.closed': 'Best sold model',
  'name.capability.open': 'Best open model',
  'name.capability.held': 'Best held model',
  'name.attention': 'Attention for the open frontier',
  'name.safety': 'Safety cover',
  'name.product': 'Quality of applications',
  'name.developers': 'Developers',
  'name.derivatives': 'Derived models on the hub',
  'name.revenue.total': 'Revenue so far',
  'name.spend.total': 'Spending so far',
  'name.cash': 'Cash in hand',
  'name.agenda': 'Agenda',
  'name.enforcement': 'Enforcement',
  'name.allies': 'Partners in line',
  'name.trust': 'Trust in its word',
  'name.labs.alignment': 'Labs in line',
  'name.shock.budget': 'Passing change in money',
  'name.shock.research': 'Passing change in research',
  'name.shock.supply': 'Passing change in chip supply',
  'name.shock.brand': 'Passing change in reputation',
  'name.compute.usable': 'Usable compute',
  'name.compute.waiting': 'Chips waiting for power',
  'name.compute.serving': 'Serving compute',
  'name.compute.transit': 'Chips on the way',
  'name.headroom': 'Serving headroom',
  'name.capability': 'Best released model',
  'name.capability.internal': 'What a full run would reach',
  'name.gap': 'Frontier gap',
  'name.adoption': 'Adoption abroad',
  'name.developers.share': 'Share of developers',
  'name.open.share': 'Share on open weights',
  'name.cover': 'Supply cover',
  'name.selfmade': 'Self-made share',
  'name.economy': 'Revenue per dollar spent',
  'name.revenue': 'Revenue',
  'name.spend': 'Spending',
  'name.cash.quarters': 'Quarters of cash',
  'name.influence': 'Influence',
} as const satisfies { readonly [path in `name.${BlocPath}`]: string };

const worldNames = { 'name.tension': 'Tension', 'name.incidents': 'Incidents to be expected so far', 'name.stability': 'Shared stability', 'name.frontier': 'World frontier' } as const satisfies { readonly [path in `name.${WorldPath}`]: string };

const regionNames = { 'name.users': 'People who use AI', 'name.shares': 'Share of use', 'name.lock-in': 'Habit', 'name.partnership': 'Partnership effort', 'name.ban': 'Restrictions' } as const satisfies { readonly [path in `name.${RegionPath}`]: string };

const constantNames = {
  'name.budgetUsdBn': 'Budget at the start',
  'name.algorithmRate': 'Own pace of research',
  'name.experimentGrowth': 'Hunger of research for compute',
  'name.materialsExposure': 'Exposure to materials',
  'name.supplyExposure': 'Exposure to one foundry',
  'name.powerSpeed': 'Speed of power projects',
  'name.publication': 'Openness of publication',
} as const satisfies { readonly [name in `name.${BlocConstantName}`]: string };

/** Parameters that worldviews and classes change by hand have a name; the others go by their help. */
const parameterNames = {
  'name.catchUpBase': 'Catch-up from general knowledge',
  'name.catchUpOpen': 'Catch-up through open weights',
  'name.catchUpPublication': 'Catch-up through publication',
  'name.catchUpDistillation': 'Catch-up through distillation',
  'name.catchUpTalent': 'Catch-up through people',
  'name.greyBase': 'Size of the grey market',
  'name.redirection': 'Import money that turns to home fabs',
  'name.incidentHazard': 'Hazard of a major incident',
  'name.materialsLeverage': 'Leverage of materials',
  'name.openHandicapFall': 'How fast open models close the gap in firms',
} as const satisfies { readonly [name in `name.${ParameterName}`]?: string };

const others = {
  'unit.share': 'share, 0 to 1',
  'path.of-bloc': '{bloc}: {name}',
  'path.of-region': '{region}: {name}',
  'path.unknown': 'A number of this scenario',
  'card.gap': 'Capability',
  'card.adoption': 'Adoption',
  'card.cover': 'Resilience',
  'card.economy': 'Economy',
  'card.stability': 'Shared stability',
  'card.gap.headline': 'Frontier gap in points; a point is about a month',
  'card.adoption.headline': 'Share of AI use outside both homes',
  'card.cover.headline': 'Quarters until the first supply layer runs out',
  'card.economy.headline': 'AI revenue per dollar spent so far',
  'card.stability.headline': 'Shared by both sides; at zero both lose',
  'estimate.as-of': 'Estimate from {turns, plural, =0 {this turn} one {one turn ago} other {# turns ago}}',
} as const;

export const registryTexts = { ...blocNames, ...worldNames, ...regionNames, ...constantNames, ...parameterNames, ...others } as const;
