// A chip order of a channel against leaving it alone: the same world, one weight changed.
import type { ChannelKind } from '../../../src/engine/index.ts';
import { compared, south } from '../../support/play.ts';
import type { Played } from '../../support/play.ts';
import { createWorld } from '../../support/world.ts';
import type { WorldChanges } from '../../support/world.ts';

/** South puts `weight` on a channel, every other channel as it stands. */
export function weigh(channel: ChannelKind, weight: number, turns: number, changes: WorldChanges = {}): readonly [given: Played, idle: Played] {
  return compared(createWorld(changes), south({ kind: 'chips', channel, part: null, weight }), turns);
}
