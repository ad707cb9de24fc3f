// `npm start`: serves the game on this machine only, prints where, and opens it when there is a screen to open it on.
// `npm start -- ~/my/chip-squeeze` shows an author's scenario beside the shipped ones, and again whenever it is saved.
import process from 'node:process';
import { pathFrom } from '../io.ts';
import { notScenarios, openDevServer } from './dev-server.ts';

function hasScreen(): boolean {
  if (process.env['CI'] || process.env['SSH_CONNECTION'] || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const given = process.argv.slice(2);
const port = given.find((argument) => /^--port=\d+$/.test(argument))?.slice('--port='.length);
const scenarios = given.filter((argument) => !argument.startsWith('--')).map(pathFrom);

try {
  const [none] = notScenarios(scenarios);
  if (none !== undefined) throw new Error(`${none} holds no scenario.json.`);
  const server = await openDevServer({ open: hasScreen(), scenarios, ...(port === undefined ? {} : { port: Number(port) }) });
  process.stdout.write(
    `\nChokepoint runs at ${server.resolvedUrls?.local[0] ?? 'an address that Vite did not name'}\nA scenario that you save is read again in the open page. Stop with Ctrl+C.\n\n`,
  );
} catch (error) {
  process.stderr.write(`The game could not be served: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
