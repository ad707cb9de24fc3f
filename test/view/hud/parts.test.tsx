// The parts of the play page as markup, over an example of what a seat sees.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ComingUp, listComing } from '../../../src/view/hud/coming-up.tsx';
import { draftedEffort, sharesShown, weightsShown } from '../../../src/view/hud/draft.ts';
import { MapTable } from '../../../src/view/hud/map-table.tsx';
import { SceneSummary } from '../../../src/view/hud/scene-summary.tsx';
import { SketchMap } from '../../../src/view/hud/sketch-map.tsx';
import { Standing } from '../../../src/view/hud/standing.tsx';
import { sayUndecided } from '../../../src/view/hud/turn-bar.tsx';
import { exampleObservation, exampleTexts } from '../../support/observation-fixture.ts';

const texts = exampleTexts();
const seen = exampleObservation();
const ignore = (): void => undefined;

describe('Standing', () => {
  const markup = renderToStaticMarkup(<Standing seen={seen} texts={texts} onWhy={ignore} />);

  it('shows five cards and the engine room, and every number asks why', () => {
    expect(markup.match(/<article/g)).toHaveLength(5);
    expect(markup.match(/class="why-number"/g)).toHaveLength(11);
    for (const text of ['+4.3', '61%', '2.4', '0.34', '71']) expect(markup).toContain(text);
  });

  it('gives the rival’s estimate as a band and every line in words', () => {
    expect(markup).toContain('3.4–5.9');
    expect(markup.match(/role="img" aria-label="[^"]+"/g)).toHaveLength(5);
  });
});

describe('Coming up', () => {
  it('puts arrivals and rule dates into their turn', () => {
    const columns = listComing(seen, texts);
    expect(columns).toHaveLength(4);
    expect(columns[0]?.map((item) => item.kind)).toEqual(['arrival', 'arrival']);
    expect(columns[1]?.some((item) => item.kind === 'rule')).toBe(true);
  });

  it('says so when nothing is due', () => {
    const empty = { ...seen, arrivals: [], controls: [], deals: [] };
    expect(renderToStaticMarkup(<ComingUp seen={empty} texts={texts} />).match(/Nothing due/g)).toHaveLength(4);
  });
});

describe('the map without pictures', () => {
  it('says in a table what it draws for every region', () => {
    const table = renderToStaticMarkup(<MapTable seen={seen} texts={texts} />);
    for (const region of texts.regions) expect(table).toContain(region.name);
    for (const control of texts.controls) expect(table).toContain(control.name);
  });

  it('draws every region that has a place', () => {
    expect(renderToStaticMarkup(<SketchMap seen={seen} texts={texts} />).match(/class="sketch-plate"/g)).toHaveLength(texts.regions.length);
  });
});

describe('the scene in words', () => {
  it('names office, date, cards and what is undecided', () => {
    const markup = renderToStaticMarkup(<SceneSummary seen={seen} texts={texts} phase="deciding" undecided={['card', 'chips']} report={[]} />);
    expect(markup).toContain(texts.blocs[0].office);
    expect(markup).toContain('April–June 2025');
    expect(markup).toContain('cards and chip order');
  });

  it('says when everything is decided', () => {
    expect(sayUndecided([])).toBe('Everything is decided.');
  });
});

describe('a draft', () => {
  it('changes what is shown of the desk', () => {
    const [channel] = seen.menu.channels;
    const draft = [{ kind: 'effort', track: 'chips' } as const, { kind: 'chips', channel: channel?.channel ?? '', part: null, weight: 4 } as const];
    expect(draftedEffort(draft)).toBe('chips');
    expect(weightsShown(seen, draft).get(channel?.channel ?? '')).toBe(4);
    expect(sharesShown(seen, draft)).toEqual(seen.menu.shares);
    expect(sharesShown(seen, [{ kind: 'shares', percent: [10, 10, 60, 10, 10] }])).toEqual([10, 10, 60, 10, 10]);
  });
});
