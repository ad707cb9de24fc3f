// Runs one script of this project after making sure that everything is set up: node src/cli/dev/run.mjs <script> [arguments].
// Every npm script goes through here, so that each works from a fresh clone and on the right Node.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { SetupError, root, setUp } from './setup.mjs';

function start() {
  const [script, ...rest] = process.argv.slice(2);
  if (!script) throw new SetupError('Name the script to run: node src/cli/dev/run.mjs <script> [arguments].');
  const { binary, flags, env } = setUp();
  const child = spawn(binary, [...flags, script, ...rest], { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${binary} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
}

try {
  start();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
