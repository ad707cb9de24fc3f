// The session over the real engine: whole matches, drafting, explanations.
import { beforeEach, describe, expect, it } from 'vitest';
import { replayMatch } from '../../src/match/index.ts';
import type { Match } from '../../src/match/index.ts';
import { createMemoryStorage } from '../../src/store/index.ts';
import { namesOf, tNotice, tReport } from '../../src/text/index.ts';
import { begin, effort, freshDisk, id, look, open, openOnDisk, playOn, scenario, seat, turns } from '../support/open-session.ts';

beforeEach(freshDisk);

describe('a session', () => {
  it('plays a whole match whose record replays to the same hashes', async () => {
    const session = await openOnDisk();
    await begin(session);
    expect(look(session)).toMatchObject({ screen: 'play', phase: 'deciding', seat, notice: null, saving: 'saved' });
    await playOn(session, turns);
    const state = look(session);
    expect(state).toMatchObject({ screen: 'ending', phase: 'ended', notice: null });
    expect(replayMatch(scenario, state.match as Match)).toEqual({ kind: 'reproduced', turns: state.match?.turns.length });
    expect(state.score?.result).not.toBeNull();
    for (const line of state.score?.lines ?? []) expect(line.score).toBeGreaterThanOrEqual(0);
    expect(state.scenario?.debrief.length).toBeGreaterThanOrEqual(0);
    expect(state.saves[0]).toMatchObject({ ended: true, turn: turns });
  });

  it('writes every report entry it shows as a whole sentence', async () => {
    for (const seed of ['storm', 'calm', 'third']) {
      const session = open(createMemoryStorage());
      await begin(session, seed);
      await playOn(session, turns);
      const state = look(session);
      if (state.scenario === null) throw new Error('no texts');
      const names = namesOf(state.scenario);
      expect(state.reports).toHaveLength(turns);
      for (const entry of state.reports.flat()) {
        expect(entry.seen === 'all' || entry.seen === seat).toBe(true);
        const sentence = tReport(entry, names);
        expect(sentence, JSON.stringify(entry)).not.toMatch(/–\.|undefined|NaN|[{}]| {2}|, \./);
        expect(sentence).toMatch(/^["“A-Z0-9]/);
      }
    }
  });

  it('shows only cards that have come up, and nothing of the debrief before the end', async () => {
    const session = await openOnDisk();
    await begin(session);
    const { scenario: texts, seen } = look(session);
    expect(Object.keys(texts?.cards ?? {}).length).toBeLessThan(scenario.events.length);
    expect(texts?.debrief).toEqual([]);
    expect(JSON.stringify(look(session))).not.toContain('"plans"');
    for (const card of seen?.cards ?? []) expect(texts?.cards[card.event]?.choices.length).toBeGreaterThan(0);
  });

  it('fills the library', async () => {
    const session = await openOnDisk();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(look(session).catalogue.map((entry) => entry.id)).toEqual([id]);
    expect(look(session).catalogue[0]?.blocs).toHaveLength(2);
  });
});

describe('drafting', () => {
  it('undoes, redoes, judges and names what is undecided', async () => {
    const session = await openOnDisk();
    await begin(session);
    expect(look(session).undecided).toContain('effort');
    await session.commands.order(effort('chips'));
    expect(look(session)).toMatchObject({ draft: [effort('chips')], canUndo: true, canRedo: false });
    expect(look(session).undecided).not.toContain('effort');
    await session.commands.undo();
    expect(look(session)).toMatchObject({ draft: [], canUndo: false, canRedo: true });
    await session.commands.redo();
    await session.commands.order({ kind: 'shares', percent: [50, 50, 10, 5, 5] });
    expect(look(session).draftProblems[0]?.refusal.code).toBe('order.sum-not-100');
    await session.commands.endTurn();
    expect(look(session)).toMatchObject({ phase: 'deciding', notice: { code: 'order-refused' } });
    expect(tNotice(look(session).notice ?? { code: '', params: {} })).toBe('The shares must add up to 100 percent.');
    await session.commands.withdraw({ kind: 'shares' });
    expect(look(session)).toMatchObject({ draft: [], draftProblems: [] });
  });

  it('takes the price of a drafted initiative off the menu', async () => {
    const session = await openOnDisk();
    await begin(session);
    const option = look(session).seen?.menu.initiatives.find((each) => each.refusal === null && each.cost > 0);
    if (option === undefined) throw new Error('nothing is affordable');
    const before = look(session).menu?.agenda ?? 0;
    await session.commands.order(option.order);
    expect(look(session).menu?.agenda).toBeCloseTo(before - option.cost, 9);
  });

  it('runs commands one after the other, however fast they come', async () => {
    const session = await openOnDisk();
    await begin(session);
    const { commands } = session;
    await Promise.all([
      commands.order(effort('chips')),
      commands.order(effort('safety')),
      commands.endTurn(),
      commands.order(effort('training')),
      commands.closeReport(),
      commands.order(effort('chips')),
    ]);
    expect(look(session).match?.turns).toHaveLength(1);
    expect(look(session).match?.turns[0]?.[0]).toEqual([effort('safety')]);
    expect(look(session).draft).toEqual([effort('chips')]);
  });
});

describe('why', () => {
  it('adds up for every number the seat sees exactly, and gives only the band of an estimate', async () => {
    const session = await openOnDisk();
    await begin(session);
    await playOn(session, 2);
    const numbers = look(session).seen?.numbers ?? {};
    let opened = 0;
    for (const [path, reading] of Object.entries(numbers)) {
      await session.commands.askWhy(path);
      const top = look(session).why?.open.at(-1)?.breakdown;
      expect(top, path).toMatchObject({ path, value: reading.value, low: reading.low, high: reading.high });
      if (top === undefined) continue;
      if (top.kind === 'estimate') expect(top.parts.map((part) => part.code)).toEqual(['estimate']);
      const sum = top.parts.reduce((total, part) => total + part.value, 0);
      if (top.parts.length > 0) expect(Math.abs(sum + top.rounding - top.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(top.value)));
      opened += top.parts.length;
      await session.commands.closeWhy(true);
    }
    expect(opened).toBeGreaterThan(50);
  });

  it('tells nothing about numbers this seat may not see', async () => {
    const session = await openOnDisk();
    await begin(session);
    const rival = scenario.blocs[1].id;
    for (const path of [`${rival}.capability.held`, `${seat}.algorithms`, `${rival}.agenda`, 'constructor', '__proto__', ''])
      await session.commands.askWhy(path);
    expect(look(session).why).toBeNull();
  });

  it('stacks, pins and closes', async () => {
    const session = await openOnDisk();
    await begin(session);
    for (const path of [`${seat}.gap`, `${seat}.capability`, 'world.tension']) await session.commands.askWhy(path);
    await session.commands.pinWhy('world.tension');
    await session.commands.closeWhy();
    expect(look(session).why?.open.map((entry) => entry.breakdown.path)).toEqual([`${seat}.gap`, 'world.tension']);
    await session.commands.closeWhy(true);
    expect(look(session).why).toBeNull();
  });
});
