// Writes scenarios/scenario.schema.json from the reader's shapes: `node src/cli/dev/schema.ts`. A test asserts that it is up to date.
import { writeFileSync } from 'node:fs';
import { printJsonSchema } from '../../scenario/index.ts';

writeFileSync(new URL('../../../scenarios/scenario.schema.json', import.meta.url), printJsonSchema());
