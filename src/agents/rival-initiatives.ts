// What a rival spends its agenda on: each open initiative weighed by its goals and by what it sees, the doctrine's own list favoured.
import type { ControlKind, InitiativeOption, Order, PlanPhase } from '../engine/index.ts';
import type { AgentReason } from './agent.ts';
import type { Goals } from './cards.ts';
import type { Whim } from './rival-desk.ts';
import type { Senses } from './senses.ts';
import { turnAgenda } from './sight.ts';

/** What one's own rule of a kind is good for. */
const purpose: { readonly [kind in ControlKind]: { readonly card: string; readonly worth: number } } = {
  threshold: { card: 'gap', worth: 1 },
  memory: { card: 'gap', worth: 0.9 },
  tools: { card: 'gap', worth: 0.7 },
  remote: { card: 'gap', worth: 0.7 },
  materials: { card: 'gap', worth: 0.6 },
  refusal: { card: 'cover', worth: 0.4 },
  mandate: { card: 'cover', worth: 0.7 },
  listing: { card: 'gap', worth: 0.3 },
};
const leastWorth = 0.35;
const whimWeight = 0.45;

/** Pressure for and against a rule one level tighter. */
function tightenWorth(senses: Senses, goals: Goals, target: string): number {
  const def = senses.scenario.controls.find((control) => control.id === target);
  const now = senses.seen.controls.find((control) => control.id === target);
  if (!def || !now) return 0;
  const step = (def.levels[now.level + 1]?.tightness ?? 0) - (def.levels[now.level]?.tightness ?? 0);
  const { card, worth } = purpose[def.kind];
  const answer = senses.freshRules.length > 0 || senses.notices.length > 0 ? 0.4 : 0;
  const standing = senses.seen.controls.reduce((sum, control) => sum + control.effective, 0);
  const heat = (goals['stability'] ?? 1) * (0.25 * standing + Math.max(0, (senses.tension - 20) / 30));
  const late = senses.left < def.effectiveMonths / Math.max(0.5, senses.scenario.meta.turns.halfMonths / 2) + 1 ? 1 : 0;
  return 1.4 * worth * step * (goals[card] ?? 1) + answer - heat - late;
}

function partnerWorth(senses: Senses, goals: Goals, target: string): number {
  const at = senses.scenario.regions.findIndex((region) => region.id === target);
  const region = senses.seen.regions[at];
  if (!region) return 0;
  const users = senses.seen.regions.reduce((sum, each, i) => sum + (senses.scenario.regions[i]?.home === null ? each.users : 0), 0);
  const size = region.users / Math.max(1, users);
  const own = region.partnership[senses.slot] ?? 0;
  const theirs = region.partnership[senses.rival] ?? 0;
  const contest = senses.contested?.id === target ? 0.5 : theirs > own ? 0.2 : 0;
  return (goals['adoption'] ?? 1) * (0.25 + 1.2 * size + 0.25 * Math.min(2, senses.needs.adoption)) + contest - 0.35 * own;
}

function baseWorth(senses: Senses, goals: Goals, kind: string, target: string): number {
  const goal = (card: string): number => goals[card] ?? 1;
  const rules = senses.seen.controls.reduce((sum, control) => sum + (control.by === senses.seen.bloc ? control.effective : 0), 0);
  switch (kind) {
    case 'tighten':
      return tightenWorth(senses, goals, target);
    case 'ease':
      return senses.tension > 60 ? goal('stability') * ((senses.tension - 50) / 40) - 0.5 * goal('gap') : -0.5;
    case 'partner':
      return partnerWorth(senses, goals, target);
    case 'talks':
      return goal('stability') * Math.min(1.4, senses.tension / 23);
    case 'enforce':
      return rules > 0.3 ? goal('gap') * (0.7 - 1.2 * senses.own('enforcement')) : -1;
    case 'allies':
      return rules > 0.4 ? goal('gap') * (0.9 - senses.own('allies')) : -0.5;
    case 'talent':
      return goal('gap') * (1.4 - senses.own('talent')) + (senses.left > 3 ? 0.5 : -0.3);
    case 'standards':
      return goal('stability') * (0.75 - senses.own('safety')) + 0.2 * senses.needs.stability;
    case 'lobby':
      return senses.own('capability.held') > 0 ? 0.9 : 0.6 * (0.6 - senses.own('labs.alignment'));
    case 'reserve':
      return (
        goal('cover') * Math.max(0, (3 - senses.own('reserve.materials')) / (bindsMaterials(senses) ? 2 : 5)) +
        (senses.notices.some((x) => isMaterials(senses, x.id)) ? 0.8 : 0)
      );
    default:
      return 0;
  }
}

function bindsMaterials(senses: Senses): boolean {
  return senses.scenario.blocs[senses.slot].layers.find((layer) => layer.id === senses.seen.bindingLayer[senses.slot])?.uses === 'materials';
}

function isMaterials(senses: Senses, id: string): boolean {
  return senses.scenario.controls.find((control) => control.id === id)?.kind === 'materials';
}

/** The doctrine's list, most wanted first this turn. */
function listBonus(senses: Senses, phase: PlanPhase, option: InitiativeOption): number {
  const list = phase.initiatives;
  const at = list.findIndex((wish) => wish.initiative === option.order.initiative && wish.target === option.order.target);
  if (at < 0) return 0;
  const first = Math.floor((senses.turn - phase.fromTurn) * turnAgenda(senses.scenario) + 1e-9) % list.length;
  const place = (at - first + list.length) % list.length;
  return Math.max(0.5, 0.9 - 0.15 * place);
}

function nameOf(senses: Senses, target: string | null): string {
  if (target === null) return 'none';
  return [...senses.scenario.controls, ...senses.scenario.regions].find((each) => each.id === target)?.name ?? target;
}

/** Why an initiative was taken, beyond the doctrine's list. */
function reasonFor(senses: Senses, option: InitiativeOption, kind: string): AgentReason {
  const name = senses.scenario.initiatives.find((each) => each.id === option.order.initiative)?.name ?? option.order.initiative;
  const params = { initiative: name, target: nameOf(senses, option.order.target) };
  if (kind === 'partner' && senses.contested?.id === option.order.target) return { code: 'reason.contest', params };
  if (kind === 'talks' || kind === 'ease') return { code: 'reason.calm', params: { ...params, tension: Math.round(senses.tension) } };
  if (kind === 'tighten' && (senses.freshRules.length > 0 || senses.notices.length > 0)) return { code: 'reason.answer-rule', params };
  return { code: 'reason.initiative', params };
}

/** Initiatives for `purse` agenda points, the weightiest first. */
export function chooseInitiatives(senses: Senses, phase: PlanPhase, goals: Goals, purse: number, whim: Whim, reasons: AgentReason[]): readonly Order[] {
  const kindOf = (id: string): string => senses.scenario.initiatives.find((each) => each.id === id)?.kind ?? '';
  const rows = senses.seen.menu.initiatives
    .filter((option) => option.refusal === null)
    .map((option, i) => {
      const kind = kindOf(option.order.initiative);
      const whims = whimWeight * (whim(`${option.order.initiative}.${option.order.target ?? ''}`) - 0.5);
      return { option, i, kind, worth: baseWorth(senses, goals, kind, option.order.target ?? '') + listBonus(senses, phase, option) + whims };
    });
  const taken: Order[] = [];
  const targets = new Set<string>();
  const kinds = new Map<string, number>();
  let left = purse;
  while (rows.length > 0) {
    rows.sort((a, b) => b.worth - 0.3 * (kinds.get(b.kind) ?? 0) - (a.worth - 0.3 * (kinds.get(a.kind) ?? 0)) || a.i - b.i);
    const next = rows.shift();
    if (!next || next.worth - 0.3 * (kinds.get(next.kind) ?? 0) < leastWorth) break;
    const { target } = next.option.order;
    if (next.option.cost > left + 1e-9 || (target !== null && targets.has(target))) continue;
    left -= next.option.cost;
    kinds.set(next.kind, (kinds.get(next.kind) ?? 0) + 1);
    if (target !== null) targets.add(target);
    taken.push(next.option.order);
    reasons.push(reasonFor(senses, next.option, next.kind));
  }
  return taken;
}
