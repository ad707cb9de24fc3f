// The map says what the observation says: own quantities exactly, the rival's never, rules with their dates, and every word translated.
import { describe, expect, it } from 'vitest';
import { t } from '../../../src/text/index.ts';
import { mapModelFrom } from '../../../src/view/map/model-from.ts';
import type { MapArc, MapModel } from '../../../src/view/map/model.ts';
import { playbackSeconds } from '../../../src/view/map/model.ts';
import { stepsBetween } from '../../../src/view/map/steps.ts';
import { sampleModel, sampleObservation, sampleScenario } from './sample.ts';

function arcOf(model: MapModel, id: string): MapArc {
  const arc = model.arcs.find((a) => a.id === id);
  if (!arc) throw new Error(`no route ${id} among ${model.arcs.map((a) => a.id).join(', ')}`);
  return arc;
}

describe('the map of an observation', () => {
  const own = sampleModel(1);
  const other = sampleModel(0);

  it('shows the own arrivals of the coming turn with their quantity', () => {
    expect(arcOf(own, 'cn.licensed')).toMatchObject({ from: 'hsinchu', to: 'guiyang', kind: 'chips', quantity: 62_000, text: '62,000 H100e this turn' });
    expect(arcOf(own, 'cn.grey')).toMatchObject({ kind: 'grey', quantity: 41_000, desk: false, status: 'flowing' });
    expect(arcOf(own, 'cn.rental')).toMatchObject({ kind: 'rental', quantity: 120_000 });
    expect(arcOf(other, 'us.foundry-abroad').quantity).toBe(1_240_000);
  });

  it('never shows a quantity of the other seat, nor its grey or rented compute', () => {
    for (const model of [own, other]) {
      const slot = model === own ? 1 : 0;
      const theirs = model.arcs.filter((a) => a.slot !== slot && a.kind !== 'models');
      expect(theirs.length).toBeGreaterThan(0);
      for (const arc of theirs) expect(arc.quantity, arc.id).toBeNull();
      expect(theirs.some((a) => a.kind === 'grey' || a.kind === 'rental')).toBe(false);
    }
  });

  it('puts the licence desk on the routes that a rule touches, with how they stand', () => {
    expect(arcOf(own, 'cn.licensed')).toMatchObject({ desk: true, status: 'announced' });
    expect(arcOf(own, 'cn.memory')).toMatchObject({ desk: true, status: 'blocked', from: 'icheon' });
    expect(arcOf(own, 'cn.tools')).toMatchObject({ desk: true, status: 'waiting', from: 'veldhoven' });
    expect(arcOf(own, 'us.materials')).toMatchObject({ desk: true, status: 'announced', from: 'baotou' });
  });

  it('names the announced level and its month on the plate', () => {
    const materials = own.plates.find((p) => p.id === 'materials');
    expect(materials?.value).toBe('Rare earths from June 2025');
    expect(own.plates.map((p) => p.id)).toEqual(['lithography', 'foundry', 'packaging', 'memory', 'materials']);
  });

  it("carries a release of the last turn to every market that is nobody's home", () => {
    const models = own.arcs.filter((a) => a.kind === 'models');
    expect(models.map((a) => a.to).toSorted()).toEqual(['africa-latam', 'allies', 'gulf-mena', 'india-asean', 'sanctioned']);
    expect(models[0]?.note).toContain('Qwen 3');
    const old = sampleModel(1, 'light', { tick: 40 });
    expect(old.arcs.filter((a) => a.kind === 'models')).toEqual([]);
  });

  it('keeps held models off the map', () => {
    const held = { id: 'x', lab: 'l', name: 'Secret', capability: 200, licence: 'held' as const, tick: 11, opensAt: -1 };
    const model = sampleModel(1, 'light', { models: [[], [held]] });
    expect(JSON.stringify(model)).not.toContain('Secret');
  });

  it('says everything in words, without a raw key or an empty note', () => {
    for (const model of [own, other]) {
      expect(JSON.stringify(model)).not.toMatch(/map\.(place|plate|kind|status|sea)\./);
      for (const each of [...model.regions, ...model.arcs, ...model.plates]) expect(each.note.length).toBeGreaterThan(20);
      expect(model.regions).toHaveLength(7);
      expect(model.dateline).toBe('1 April 2025');
    }
  });

  it('does without rules that a scenario does not have', () => {
    const model = mapModelFrom(sampleObservation(1), { ...sampleScenario, controls: [] }, t);
    expect(model.plates.map((p) => p.id)).toEqual(['foundry', 'packaging']);
    expect(model.arcs.every((a) => !a.desk)).toBe(true);
  });

  it('gives both seats the same kinds of plates and words of the same pattern', () => {
    expect(own.plates.map((p) => p.id)).toEqual(other.plates.map((p) => p.id));
    expect(own.regions).toEqual(other.regions);
  });
});

describe('the playback between two maps', () => {
  const before = sampleModel(1);

  it('lasts four seconds at most, in order', () => {
    const steps = stepsBetween(before, sampleModel(1, 'dark'), ['cn.grey']);
    expect(steps.length).toBeGreaterThan(3);
    expect(Math.max(...steps.map((s) => s.start + s.length))).toBeLessThanOrEqual(playbackSeconds);
    expect(steps.map((s) => s.start)).toEqual(steps.map((s) => s.start).toSorted((a, b) => a - b));
    expect(steps.filter((s) => s.kind === 'seize').map((s) => s.target)).toEqual(['cn.grey']);
  });

  it('lets what flows arrive, and stops at the desk what is refused', () => {
    const kinds = new Map(stepsBetween(before, before).map((s) => [s.target, s.kind]));
    expect(kinds.get('cn.domestic')).toBe('shipment');
    expect(kinds.get('cn.memory')).toBe('stop');
  });

  it('swells the plate whose rule changed, sends out the new model, and marks the region that moved', () => {
    const calm = sampleObservation(1);
    const after = sampleModel(1, 'light', {
      tick: 18,
      controls: calm.controls.map((c) => (c.id === 'tools' ? { ...c, effective: 0.9 } : c)),
      models: [[], [{ id: 'cn-4', lab: 'deepseek', name: 'R2', capability: 152, licence: 'open-weights', tick: 17, opensAt: -1 }]],
      regions: calm.regions.map((r) => (r.id === 'gulf-mena' ? { ...r, use: [0.5, 0.5] } : r)),
    });
    const steps = stepsBetween(before, after);
    expect(steps.filter((s) => s.kind === 'change').map((s) => s.target)).toEqual(['lithography']);
    expect(steps.filter((s) => s.kind === 'release')).toHaveLength(5);
    expect(steps.filter((s) => s.kind === 'shade').map((s) => s.target)).toEqual(['gulf-mena']);
  });

  it('says nothing new about a model that was already on the map', () => {
    expect(stepsBetween(before, before).filter((s) => s.kind === 'release')).toEqual([]);
  });
});
