// `npm run check`: everything a machine can say without playing a game. Seconds, not minutes.
import { conclude, runStep, steps, sum } from './steps.ts';

const { types, pureTypes, lint, format, unused, architecture, scenarios } = steps;
conclude(sum([types, pureTypes, lint, format, unused, architecture, scenarios].map(runStep)));
