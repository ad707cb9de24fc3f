// Plans and score: every seat has a reference plan of its own, phases are in order, and every order in them is one the seat could give.
import { checkId } from './references.ts';
import { checkPercents } from './ranges.ts';
import type { Checking, Cursor } from './checking.ts';

function checkTarget(checking: Checking, seat: string | null, entry: Cursor): void {
  const target = entry.get('target');
  const initiative = checking.root.get('initiatives').items.find((one) => one.get('id').text === entry.get('initiative').text);
  const kind = initiative?.get('kind').text;
  if (kind === undefined || kind === null || !target.exists) return;
  if (kind === 'tighten' || kind === 'ease') {
    const own = checking.root
      .get('controls')
      .items.filter((one) => one.get('by').text === seat)
      .flatMap((one) => one.get('id').text ?? []);
    checkId(checking, 'control', target, target.text ?? 'null', new Set(own));
  } else if (kind === 'partner') {
    const abroad = checking.root
      .get('regions')
      .items.filter((one) => one.get('home').text === null)
      .flatMap((one) => one.get('id').text ?? []);
    checkId(checking, 'region', target, target.text ?? 'null', new Set(abroad));
  } else if (target.text !== null) checking.report({ code: 'E407', params: { reason: 'target', kind, target: target.text } }, target);
}

function checkPhases(checking: Checking, plan: Cursor): void {
  const seat = plan.get('seat').text;
  const bloc = checking.root.get('blocs').items.find((one) => one.get('id').text === seat);
  const channels = new Set(bloc?.get('channels').items.flatMap((one) => one.get('id').text ?? []) ?? []);
  let last = 0;
  plan.get('phases').items.forEach((phase, i) => {
    const from = phase.get('fromTurn');
    if (from.number !== null && (from.number <= last || (i === 0 && from.number !== 1)))
      checking.report({ code: 'E408', params: { found: from.number, first: i === 0 ? 'yes' : 'no', last } }, from);
    last = from.number ?? last;
    checkPercents(checking, 'shares', phase.get('shares'));
    checkPercents(checking, 'split', phase.get('split'));
    if (bloc !== undefined) {
      for (const [channel, at] of phase.get('channels').entries) {
        if (!channels.has(channel))
          checking.reportKey({ code: 'E201', params: { kind: 'channel', id: channel }, suggestion: checking.near(channel, channels) }, at);
      }
    }
    for (const entry of phase.get('initiatives').items) checkTarget(checking, seat, entry);
  });
}

/** Answers to cards: the choice must exist and be the seat's to take. */
function checkAnswers(checking: Checking, plan: Cursor): void {
  for (const answer of plan.get('answers').items) {
    const event = checking.root.get('events').items.find((one) => one.get('id').text === answer.get('event').text);
    const choice = answer.get('choice');
    if (event === undefined || choice.text === null) continue;
    const own = event
      .get('choices')
      .items.filter((one) => one.get('for').text === null || one.get('for').text === plan.get('seat').text)
      .flatMap((one) => one.get('id').text ?? []);
    if (own.includes(choice.text)) continue;
    const params = { reason: 'choice', event: answer.get('event').text ?? '', choice: choice.text };
    checking.report({ code: 'E415', params, suggestion: checking.near(choice.text, own) }, choice);
  }
}

/** Plans, and the reference plan of each seat. */
export function checkPlans(checking: Checking): void {
  const { root, names } = checking;
  for (const plan of root.get('plans').items) {
    checkPhases(checking, plan);
    checkAnswers(checking, plan);
  }
  const weights = root.get('score', 'weights');
  const given = weights.entries.flatMap(([, at]) => at.number ?? []);
  if (weights.exists && given.every((one) => one === 0)) checking.report({ code: 'E407', params: { reason: 'weights' } }, weights);
  const plans = root.get('score', 'par', 'plans');
  if (!plans.exists) return;
  for (const bloc of names.blocs) {
    const at = plans.get(bloc);
    if (!at.exists) checking.report({ code: 'E407', params: { reason: 'no-plan', bloc } }, plans);
    const plan = root.get('plans').items.find((one) => one.get('id').text === at.text);
    const seat = plan?.get('seat').text;
    if (at.text !== null && seat !== undefined && seat !== null && seat !== bloc)
      checking.report({ code: 'E407', params: { reason: 'seat', bloc, plan: at.text, seat } }, at);
  }
}
