// The worker's end of the engine: the same host, answering over messages.
import { expose } from 'comlink';
import { createAgent } from '../../agents/index.ts';
import { createEngineHost } from './engine-host.ts';

expose(createEngineHost({ createAgent, rival: 'balanced' }));
