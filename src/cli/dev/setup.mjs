// Makes a fresh clone ready: libraries installed as the lock file says, and a Node that is new enough.
// Plain JavaScript without libraries, because it runs before there are any, on whatever Node the machine has (18 or newer).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const oldestNode = [22, 12];

/** An expected failure: its message is the whole story, no stack needed. */
export class SetupError extends Error {}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Compares the lock file with the record that npm keeps of what it installed. */
export function librariesAreCurrent(folder = root) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = present[path];
    // Optional packages are left out on systems that they are not made for.
    if (!installed) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

function installLibraries() {
  process.stdout.write('Installing the libraries (npm ci). The first time this takes about a minute.\n');
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    throw new SetupError('The libraries could not be installed: see what npm says above. Check the network connection, then run the same command again.');
  }
}

function versionOf(binary) {
  const asked = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  const match = /^v(\d+)\.(\d+)/.exec(asked.stdout ?? '');
  return match ? [Number(match[1]), Number(match[2])] : null;
}

function isNewEnough(version) {
  return version !== null && (version[0] > oldestNode[0] || (version[0] === oldestNode[0] && version[1] >= oldestNode[1]));
}

/** The Node to run everything with: the one among the libraries (Linux x64), else the machine's own. */
function chooseNode() {
  const shipped = join(root, 'node_modules/.bin/node');
  for (const binary of existsSync(shipped) ? [shipped, process.execPath] : [process.execPath]) {
    const version = versionOf(binary);
    if (isNewEnough(version)) return { binary, version };
  }
  throw new SetupError(
    `Node ${oldestNode.join('.')} or newer is needed, and this is Node ${process.versions.node}. Install a current Node from https://nodejs.org, then run the same command again.`,
  );
}

/** Does all set-up and returns how to start a script: the Node to use, its flags, and the environment. */
export function setUp() {
  if (!librariesAreCurrent()) installLibraries();
  const { binary, version } = chooseNode();
  // Node reads TypeScript by itself from 22.18 and 23.6 on; before that it has to be asked.
  const asks = (version[0] === 22 && version[1] < 18) || (version[0] === 23 && version[1] < 6);
  const flags = asks ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'] : [];
  const path = join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? '');
  return { binary, flags, env: { ...process.env, PATH: path } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { binary } = setUp();
    process.stdout.write(`Ready, with Node ${versionOf(binary)?.join('.')}.\n`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
