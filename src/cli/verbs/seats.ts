// Who sits where: `--us balanced --cn fortress` for whatever the scenario's blocs are called. "balanced:doctrine" names the secret doctrine too.
import { agentIds, doctrinesOf } from '../../agents/index.ts';
import type { BlocId, Scenario } from '../../engine/index.ts';
import type { Seat } from '../../match/index.ts';
import { t } from '../../text/index.ts';

export interface SeatWish {
  readonly bloc: BlocId;
  readonly agent: string;
}

/** The `--<bloc> <agent>` pairs among arguments that the verb's own options left over, or a sentence about what is not understood. */
export function seatWishes(scenario: Scenario, rest: readonly string[]): { readonly wishes: readonly SeatWish[] } | { readonly fault: string } {
  const blocs = scenario.blocs.map((bloc) => bloc.id);
  const wishes: SeatWish[] = [];
  const words = rest.flatMap((word) => (/^--[^=]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]));
  for (let i = 0; i < words.length; i += 2) {
    const bloc = blocs.find((id) => words[i] === `--${id}`);
    const agent = words[i + 1];
    if (bloc === undefined || agent === undefined) {
      return { fault: t('cli.unknown-option', { option: words[i] ?? '', blocs: blocs.map((id) => `--${id}`).join(', ') }) };
    }
    const [id = '', doctrine] = agent.split(':');
    if (!agentIds(scenario, bloc).includes(id)) return { fault: t('cli.unknown-agent', { agent: id, bloc, agents: agentIds(scenario, bloc).join(', ') }) };
    const known = scenario.plans.filter((plan) => plan.seat === bloc).map((plan) => plan.id);
    if (doctrine !== undefined && !known.includes(doctrine)) {
      return {
        fault: t('cli.unknown-agent', {
          agent: doctrine,
          bloc,
          agents: doctrinesOf(scenario, bloc)
            .map((plan) => plan.id)
            .join(', '),
        }),
      };
    }
    wishes.push({ bloc, agent });
  }
  return { wishes };
}

/** Seats of a match; a bloc nobody named gets the balanced player. */
export function seatsFrom(scenario: Scenario, wishes: readonly SeatWish[]): readonly Seat[] {
  return scenario.blocs.map(({ id }): Seat => {
    const [agent = 'balanced', doctrine] = (wishes.find((wish) => wish.bloc === id)?.agent ?? 'balanced').split(':');
    return { bloc: id, kind: 'agent', agent, doctrine: doctrine ?? null };
  });
}
