// What compute and cover are made of.
import { poweredShare, powerNeedGw, usableTraining } from '../measures/compute.ts';
import { bindingLayer, channelIntake, coverMost, quarterlyIntake } from '../measures/cover.ts';
import { headroom } from '../measures/market.ts';
import { useTable } from '../measures/use.ts';
import type { LayerDef } from '../scenario.ts';
import { caused, channelOrder, definition, parameter, type Part, scaled, type Split } from './part.ts';

/** Installed chips that have power: all of them, or as many as the power connected can run. */
const powered =
  (metric: 'chipsTraining' | 'chipsInference', path: string): Split =>
  (c, state, slot) => {
    const bloc = state.blocs[slot];
    const { id } = c.blocs[slot];
    const amount = bloc.stocks[metric];
    if (poweredShare(c, bloc, state.tick) === 1) return [scaled('compute.installed', `${id}.${path}`, 1, amount)];
    return [scaled('compute.powered', `${id}.power`, amount / powerNeedGw(c, bloc, state.tick), bloc.stocks.powerGw)];
  };

const waiting: Split = (c, state, slot) => {
  const bloc = state.blocs[slot];
  const { id } = c.blocs[slot];
  const { chipsTraining, powerGw, rental } = bloc.stocks;
  // As the number itself is worked out, so that not even its last bit differs.
  const idle = chipsTraining - (usableTraining(c, state, slot) - rental);
  if (poweredShare(c, bloc, state.tick) === 1) return [caused('compute.all-powered', idle, { kind: 'rule', id: 'power-plan', bloc: id })];
  return [
    scaled('compute.installed', `${id}.chips.training`, 1, chipsTraining),
    scaled('compute.powered', `${id}.power`, -chipsTraining / powerNeedGw(c, bloc, state.tick), powerGw),
  ];
};

const usable: Split = (c, state, slot) => {
  const bloc = state.blocs[slot];
  const { id } = c.blocs[slot];
  const { chipsTraining, rental } = bloc.stocks;
  const idle = chipsTraining - (usableTraining(c, state, slot) - rental);
  return [
    scaled('compute.installed', `${id}.chips.training`, 1, chipsTraining),
    scaled('compute.waiting', `${id}.compute.waiting`, -1, idle),
    scaled('compute.rented', `${id}.chips.rented`, 1, rental),
  ];
};

/** What each channel has on the way; where nothing is on any, that is what the number is made of. */
const transit: Split = (c, state, slot) => {
  const { id, channels } = c.blocs[slot];
  const parts = channels.map((channel) => {
    let amount = 0;
    for (const cell of state.blocs[slot].channels[channel.index]?.transitTraining ?? []) amount += cell;
    return caused('compute.ordered', amount, channelOrder(channel.id, id), { channel: channel.id, bloc: id });
  });
  const moving = parts.filter((part) => part.value !== 0);
  return moving.length > 0 ? moving : parts;
};

const serving: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const value = headroom(c, state, useTable(c, state), slot);
  const usableNow = powered('chipsInference', 'chips.inference')(c, state, slot);
  const all = usableNow.reduce((sum, part) => sum + part.value, 0);
  if (all <= 0) return [caused('headroom.start', value, parameter('servingHeadroom'))];
  const scale = value / all;
  return usableNow.flatMap((part) =>
    part.inputs.flatMap((input) =>
      'path' in input
        ? [
            scaled(part.code === 'compute.powered' ? 'headroom.powered' : 'headroom.chips', input.path, input.scale * scale, part.value / input.scale, {
              bloc: id,
            }),
          ]
        : [],
    ),
  );
};

/** The stock that a layer lives on, by what it uses. */
const stocksOf = {
  chips: ['reserve.chips', 'chipReserve'],
  stacks: ['reserve.memory', 'memoryStacks'],
  dies: ['reserve.dies', 'dieBank'],
  materials: ['reserve.materials', 'materialsReserve'],
} as const satisfies { readonly [uses in LayerDef['uses']]: readonly [string, string] };

const cover: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const layer = bindingLayer(c, state, slot);
  const def = c.scenario.blocs[slot].layers.find((each) => each.id === layer.id);
  const params = { layer: layer.id, use: layer.quarterlyUse, selfmade: 100 * layer.selfMade };
  if (!def || layer.quarters >= coverMost) return [caused('cover.most', layer.quarters, definition('cover'), params)];
  const [path, key] = stocksOf[def.uses];
  const scale = 1 / Math.max(1e-9, layer.quarterlyUse);
  const parts: Part[] = [scaled('cover.store', `${id}.${path}`, scale, state.blocs[slot].stocks[key], params)];
  if (def.uses !== 'chips') return parts;
  let known = 0;
  for (const channel of c.blocs[slot].channels) {
    const arriving = channelIntake(c, state, slot, channel.index);
    known += arriving;
    if (arriving > 0) parts.push(caused('cover.pipeline', 0.25 * arriving * scale, channelOrder(channel.id, id), { channel: channel.id, bloc: id }));
  }
  const least = quarterlyIntake(c, state, slot) - known;
  if (least > 0) parts.push(caused('cover.least', 0.25 * least * scale, definition('cover')));
  return parts;
};

const selfMade: Split = (c, state, slot) => {
  const { id } = c.blocs[slot];
  const layer = bindingLayer(c, state, slot);
  const { stocks } = state.blocs[slot];
  const value = 100 * layer.selfMade;
  const params = { layer: layer.id };
  const uses = c.scenario.blocs[slot].layers.find((each) => each.id === layer.id)?.uses;
  if (uses === 'chips') return [scaled('selfmade.onshore', `${id}.onshore`, 100, stocks.onshore, params)];
  if (uses === 'materials') return [scaled('selfmade.materials', `${id}.materials.home`, 100, stocks.materialsHome, params)];
  if (uses === 'stacks' && stocks.memoryHome > 0) return [scaled('selfmade.memory', `${id}.memory.home`, value / stocks.memoryHome, stocks.memoryHome, params)];
  if (uses === 'dies' && stocks.wafers > 0) return [scaled('selfmade.wafers', `${id}.fab.wafers`, value / stocks.wafers, stocks.wafers, params)];
  return [caused('selfmade.all', value, definition('selfmade'), params)];
};

export const supplySplits = {
  'compute.usable': usable,
  'compute.waiting': waiting,
  'compute.serving': powered('chipsInference', 'chips.inference'),
  'compute.transit': transit,
  headroom: serving,
  cover,
  selfmade: selfMade,
} as const;
