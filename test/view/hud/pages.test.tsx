// Pages around the match as markup: both seats in one pattern, saves, the ending's parts.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Deeds } from '../../../src/view/ending/deeds.tsx';
import { FrontPages } from '../../../src/view/ending/front-pages.tsx';
import { chooseVoices } from '../../../src/view/ending/voices.ts';
import { Saves } from '../../../src/view/pages/saves.tsx';
import { Seats } from '../../../src/view/pages/seats.tsx';
import { exampleObservation, exampleTexts } from '../../support/observation-fixture.ts';
import { exampleState } from '../../support/example-state.ts';

const texts = exampleTexts();
const seen = exampleObservation(0, 12);
const ignore = (): void => undefined;

/** The tags of a piece of markup, without its words. */
const bones = (markup: string): string => markup.replace(/>[^<]*</g, '><').replace(/(id|aria-labelledby|class)="[^"]*"/g, '$1');

describe('choice of a seat', () => {
  it('builds both sides from the same pattern', () => {
    const [scenario] = exampleState().catalogue;
    if (!scenario) throw new Error('no scenario in the example');
    const markup = renderToStaticMarkup(<Seats scenario={scenario} onSeat={ignore} onBack={ignore} />);
    const [first = '', second = ''] = markup.match(/<section class="seat-card.*?<\/section>/g) ?? [];
    expect(first).not.toBe('');
    expect(bones(first)).toBe(bones(second));
  });
});

it('saves are listed newest first, with what to do about each', () => {
  const { saves, catalogue } = exampleState();
  const markup = renderToStaticMarkup(
    <Saves saves={saves} catalogue={catalogue} onOpen={ignore} onRename={ignore} onDelete={ignore} onExport={ignore} onFile={ignore} onBack={ignore} />,
  );
  expect(markup.indexOf('United States')).toBeLessThan(markup.indexOf('Two Stacks – China'));
  expect(markup).toContain('Turn 3 of 12');
  expect(markup).toContain('finished');
  expect(markup).not.toContain('no seat');
  for (const verb of ['Open', 'Rename', 'Save as a file', 'Delete']) expect(markup.match(new RegExp(`>${verb}<`, 'g'))).toHaveLength(2);
});

describe('the ending', () => {
  it('prints two front pages that mirror each other', () => {
    const score = { lines: [], total: 55, rivalTotal: 45, result: 'won' as const };
    const markup = renderToStaticMarkup(<FrontPages seen={seen} texts={texts} score={score} />);
    expect(markup).toContain('Washington comes out ahead');
    expect(markup).toContain('Beijing asks what it should have built');
  });

  it('counts bets, purchases and breakages from the orders', () => {
    const turns = [
      [{ kind: 'effort', track: 'chips' } as const, { kind: 'initiative', initiative: 'tighten', target: 'chips' } as const],
      [{ kind: 'effort', track: 'chips' } as const, { kind: 'break', deal: 'd1' } as const],
      [],
    ];
    const markup = renderToStaticMarkup(<Deeds seen={seen} texts={texts} turns={turns} />);
    expect(markup).toContain('Chips was the main effort in 2 turns.');
    expect(markup).toContain('One turn without a main effort.');
    expect(markup).toContain('One deal broken.');
    expect(markup).toContain('One rule tightened.');
  });

  it('lets four places speak, each with a line that exists', () => {
    const voices = chooseVoices(seen, texts);
    expect(voices).toHaveLength(4);
    expect(new Set(voices.map((voice) => voice.place)).size).toBe(4);
  });
});
