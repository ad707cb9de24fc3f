// All English texts, one table of keys. Each area of the interface has a file of its own.
import { agentTexts } from './agents.ts';
import { backtestTexts } from './backtest.ts';
import { diagnosticTexts } from './diagnostics.ts';
import { hudTexts } from './hud.ts';
import { interfaceTexts } from './interface.ts';
import { lintTexts } from './lint.ts';
import { mapTexts } from './map.ts';
import { modelTexts } from './model.ts';
import { orderTexts } from './orders.ts';
import { reasonTexts } from './reasons.ts';
import { registryTexts } from './registry.ts';
import { reportTexts } from './report.ts';
import { terminalTexts } from './terminal.ts';

export const english = { ...interfaceTexts, ...hudTexts, ...mapTexts, ...reportTexts, ...reasonTexts, ...agentTexts, ...terminalTexts, ...registryTexts, ...orderTexts, ...diagnosticTexts, ...lintTexts, ...backtestTexts, ...modelTexts } as const;
