// The engine in a worker, seen from the page. A worker that dies makes its questions fail instead of leaving them open for ever.
import { wrap } from 'comlink';
import type { Backtest } from '../../match/index.ts';
import type { Described, EngineHost, Opened, Reopened } from './host.ts';

/** A host that is started by the first question: the page is drawn before it is fetched. */
export function lateHost(start: () => Promise<EngineHost>): EngineHost {
  let started: Promise<EngineHost> | null = null;
  const host = (): Promise<EngineHost> => (started ??= start());
  return {
    describe: async (bundle, languages) => (await host()).describe(bundle, languages),
    check: async (bundle) => (await host()).check(bundle),
    reopen: async (bundle, languages) => (await host()).reopen(bundle, languages),
    deck: async () => (await host()).deck(),
    fire: async (event) => (await host()).fire(event),
    playAhead: async (turn) => (await host()).playAhead(turn),
    model: async (bundle) => (await host()).model(bundle),
    testRecord: async (texts) => (await host()).testRecord(texts),
    open: async (request) => (await host()).open(request),
    advance: async (orders) => (await host()).advance(orders),
    verdict: async (orders) => (await host()).verdict(orders),
    why: async (path, turn) => (await host()).why(path, turn),
    epilogue: async () => (await host()).epilogue(),
    close: async () => {
      if (started !== null) await (await started).close();
    },
  };
}

/** Speaks to the engine behind `worker`; see engine.worker.ts for the other end. */
export function connectHost(worker: Worker): EngineHost {
  const remote = wrap<EngineHost>(worker);
  let fail: (reason: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => (fail = reject));
  // Only those who wait for an answer are told.
  broken.catch(() => undefined);
  worker.addEventListener('error', (event) => fail(new Error(event.message)));
  worker.addEventListener('messageerror', () => fail(new Error('a message could not be read')));
  const orBroken = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, broken]);
  return {
    describe: (bundle, languages) => orBroken<Described>(remote.describe(bundle, languages)),
    check: (bundle) => orBroken(remote.check(bundle)),
    reopen: (bundle, languages) => orBroken<Reopened>(remote.reopen(bundle, languages)),
    deck: () => orBroken(remote.deck()),
    fire: (event) => orBroken(remote.fire(event)),
    playAhead: (turn) => orBroken(remote.playAhead(turn)),
    model: (bundle) => orBroken(remote.model(bundle)),
    testRecord: (texts) => orBroken<Backtest | null>(remote.testRecord(texts)),
    open: (request) => orBroken<Opened>(remote.open(request)),
    advance: (orders) => orBroken(remote.advance(orders)),
    verdict: (orders) => orBroken(remote.verdict(orders)),
    why: (path, turn) => orBroken(remote.why(path, turn)),
    epilogue: () => orBroken(remote.epilogue()),
    close: async () => worker.terminate(),
  };
}
