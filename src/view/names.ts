// Names of things by id, from the scenario's texts. An id that a scenario does not name is shown as it is.
import type { BlocDef, BlocId, ChannelDef, ChipDef, ControlDef, InitiativeDef, RegionDef, SourceDef } from '../engine/index.ts';
import type { CardTexts, ScenarioTexts } from '../store/index.ts';

export function findBloc(texts: ScenarioTexts, id: BlocId): BlocDef {
  return texts.blocs.find((b) => b.id === id) ?? texts.blocs[0];
}

export function findRival(texts: ScenarioTexts, id: BlocId): BlocDef {
  return texts.blocs.find((b) => b.id !== id) ?? texts.blocs[1];
}

export function findChannel(texts: ScenarioTexts, bloc: BlocId, id: string): ChannelDef | undefined {
  return findBloc(texts, bloc).channels.find((c) => c.id === id);
}

export function findChip(texts: ScenarioTexts, id: string): ChipDef | undefined {
  return texts.chips.find((c) => c.id === id);
}

export function findControl(texts: ScenarioTexts, id: string): ControlDef | undefined {
  return texts.controls.find((c) => c.id === id);
}

export function findInitiative(texts: ScenarioTexts, id: string): InitiativeDef | undefined {
  return texts.initiatives.find((i) => i.id === id);
}

export function findRegion(texts: ScenarioTexts, id: string): RegionDef | undefined {
  return texts.regions.find((r) => r.id === id);
}

export function findSource(texts: ScenarioTexts, id: string): SourceDef | undefined {
  return texts.sources.find((s) => s.id === id);
}

export function findCard(texts: ScenarioTexts, id: string): CardTexts | undefined {
  return texts.cards[id];
}

/** The name of whatever an initiative aims at: a region, a control, a partner, a layer. */
export function nameTarget(texts: ScenarioTexts, bloc: BlocId, id: string): string {
  return (
    findRegion(texts, id)?.name ??
    findControl(texts, id)?.name ??
    texts.thirdParties.find((p) => p.id === id)?.name ??
    findChannel(texts, bloc, id)?.name ??
    findBloc(texts, bloc).layers.find((l) => l.id === id)?.name ??
    id
  );
}
