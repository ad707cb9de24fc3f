// The secret doctrine of an automated player: drawn once by the match's chance among the seat's plans that are marked for it.
import type { BlocId, Chance, PlanDef, Scenario } from '../engine/index.ts';

/** Plans that a seat's automated player may draw; all of its plans where none is marked. */
export function doctrinesOf(scenario: Scenario, bloc: BlocId): readonly PlanDef[] {
  const own = scenario.plans.filter((plan) => plan.seat === bloc);
  const marked = own.filter((plan) => plan.doctrine);
  return marked.length > 0 ? marked : own;
}

/** The doctrine by id, or one drawn by chance; undefined where the seat has no plan at all. */
export function drawDoctrine(scenario: Scenario, bloc: BlocId, id: string | null, chance: Chance): PlanDef | undefined {
  const named = scenario.plans.find((plan) => plan.id === id && plan.seat === bloc);
  if (named) return named;
  const open = doctrinesOf(scenario, bloc);
  return open[Math.min(open.length - 1, Math.floor(chance('doctrine', bloc, 0) * open.length))];
}
