// Does it teach? Objectives that cards serve and questions ask about, anchors that every class meets, reading that fits the lesson.
import { cardWords, minutesOfPlay, wordsIn } from '../reading.ts';
import type { Linting } from './linting.ts';

const bodyMost = 60;
const gistMost = 18;
const anchorsWanted = 3;
/** A scenario with fewer turns is a lesson in playing and needs no anchors. */
const turnsForAnchors = 4;
/** Share of players who meet a card that waits for chance or a condition; measured shares come from playtest. */
const usuallyMet = 0.4;

function checkObjectives(lint: Linting): void {
  const { objectives, events, debrief } = lint.scenario;
  for (const [event, at] of lint.events)
    if (event.choices.length > 0 && event.objectives.length === 0) lint.reportAt('W641', at, 'objectives', { event: event.id });
  objectives.forEach((objective, i) => {
    const at = lint.root.get('objectives').items[i]?.get('id');
    if (at === undefined) return;
    if (!events.some((event) => event.objectives.includes(objective.id) && !lint.dead.has(event.id))) lint.report('W642', at, { objective: objective.id });
    if (!debrief.some((question) => question.objective === objective.id)) lint.report('W643', at, { objective: objective.id });
  });
}

function checkDebrief(lint: Linting): void {
  const asked = new Set(lint.scenario.debrief.map((question) => question.phase));
  const missing = (['describe', 'analyse', 'apply'] as const).filter((phase) => !asked.has(phase));
  if (missing.length > 0) lint.reportAt('W644', lint.root, 'debrief', { missing: missing.join(', ') });
  const { brief, play, debrief } = lint.scenario.meta.minutes;
  if (debrief * 4 < brief + play + debrief) lint.report('T645', lint.root.get('meta', 'minutes', 'debrief'), { found: debrief, play });
}

function checkAnchors(lint: Linting): void {
  if (lint.scenario.meta.turns.count < turnsForAnchors) return;
  const found = lint.scenario.events.filter((event) => event.anchor === true).length;
  if (found < anchorsWanted) lint.report('T646', lint.root.get('id'), { found, wanted: anchorsWanted });
}

/** Words a side reads in a usual game. */
function readingLoad(lint: Linting, side: string): number {
  return lint.scenario.events.reduce((sum, event) => {
    if (lint.dead.has(event.id) || !lint.sidesOf(event).includes(side)) return sum;
    return sum + cardWords(event, side) * (event.trigger.kind === 'scheduled' ? 1 : usuallyMet);
  }, 0);
}

function checkReading(lint: Linting): void {
  for (const [event, at] of lint.events) {
    const found = wordsIn(event.body);
    if (found > bodyMost) lint.report('W661', at.get('body'), { found, most: bodyMost });
    for (const [choice, place] of lint.choicesOf(event, at)) {
      const gist = wordsIn(choice.gist);
      if (gist > gistMost) lint.report('T662', place.get('gist'), { found: gist, most: gistMost });
    }
  }
  const { meta, blocs } = lint.scenario;
  for (const bloc of blocs) {
    const words = Math.round(readingLoad(lint, bloc.id));
    const minutes = Math.ceil(minutesOfPlay(words, meta.turns.count));
    if (minutes > meta.minutes.play)
      return lint.report('W663', lint.root.get('meta', 'minutes', 'play'), { words, minutes, given: meta.minutes.play, side: bloc.id });
  }
}

/** Every finding about learning and reading. */
export function lintTeaching(lint: Linting): void {
  checkObjectives(lint);
  checkDebrief(lint);
  checkAnchors(lint);
  checkReading(lint);
}
