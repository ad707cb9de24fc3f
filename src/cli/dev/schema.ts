// Writes the schema files beside the scenarios, made from the registry and the shapes: node src/cli/dev/run.mjs src/cli/dev/schema.ts
import { schemaFiles } from '../../scenario/index.ts';
import { joinPath, scenariosFolder, writeText } from '../io.ts';

for (const [path, text] of Object.entries(schemaFiles())) writeText(joinPath(scenariosFolder, path), text);
