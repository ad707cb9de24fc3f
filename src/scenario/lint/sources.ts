// What does it rest on? Events without a source, sources nobody has looked at for long, labels stronger than what stands behind them.
import type { Claim } from '../../engine/index.ts';
import type { Linting } from './linting.ts';

/** The day a number of months before or after another, as ISO text; days past the month's end are left as they are. */
function monthsFrom(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}-${two(day)}`;
}

const staleMonths = 12;
/** From the firmest word to the weakest. */
const strength: { readonly [claim in Claim]: number } = { official: 3, reported: 2, 'company-claim': 2, alleged: 1, assumption: 0, hypothetical: 0 };

function checkSources(lint: Linting): void {
  for (const [id, at] of lint.root.get('sources').entries) {
    const checked = at.get('checked');
    const after = at.get('staleAfter').text;
    const old = checked.text !== null && checked.text < monthsFrom(lint.today, -staleMonths);
    if (after !== null && after < lint.today) lint.report('T652', at.get('staleAfter'), { id, date: after });
    else if (old) lint.report('T652', checked, { id, date: checked.text ?? '' });
    const kind = at.get('kind').text;
    if (kind !== null && kind !== 'estimate' && !at.get('url').exists) lint.checking.reportKey({ code: 'T653', params: { id } }, at);
  }
}

function checkEvents(lint: Linting): void {
  const claimOf = new Map(lint.scenario.sources.map((source) => [source.id, source.claim]));
  for (const [event, at] of lint.events) {
    if (event.sources.length === 0) lint.report('W651', at.get('sources'), { event: event.id });
    const claims = event.sources.flatMap((id) => claimOf.get(id) ?? []);
    const most = Math.max(-1, ...claims.map((claim) => strength[claim]));
    if (most >= 0 && strength[event.claim] > most)
      lint.report('W654', at.get('claim'), { event: event.id, claim: event.claim, best: claims.find((claim) => strength[claim] === most) ?? '' });
  }
}

function checkNumbers(lint: Linting): void {
  const kindOf = new Map(lint.scenario.sources.map((source) => [source.id, source.kind]));
  const parameters = lint.root.get('parameters').entries.map(([, at]) => at);
  const start = lint.root.get('start').entries.map(([, at]) => at);
  for (const at of [...parameters, ...start]) {
    const source = at.get('source').text;
    if (source === null || kindOf.get(source) !== 'estimate' || at.get('low').exists || at.get('high').exists) continue;
    lint.report('T655', at.get('value'), { name: String(at.path.at(-1)) });
  }
  for (const slider of lint.scenario.sliders) {
    const at = lint.root.get('parameters', slider);
    if (!at.get('low').exists || !at.get('high').exists) lint.report('W656', at.get('slider'), { name: slider });
  }
}

/** Every finding about evidence. */
export function lintSources(lint: Linting): void {
  checkSources(lint);
  checkEvents(lint);
  checkNumbers(lint);
}
