// `npm start`: serves the game on this machine only, prints where, and opens it when there is a screen to open it on.
import process from 'node:process';
import { createServer } from 'vite';

function hasScreen(): boolean {
  if (process.env['CI'] || process.env['SSH_CONNECTION'] || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

const port = process.argv.find((argument) => /^--port=\d+$/.test(argument))?.slice('--port='.length);

try {
  const server = await createServer({ server: { host: '127.0.0.1', open: hasScreen(), ...(port ? { port: Number(port), strictPort: true } : {}) } });
  await server.listen();
  process.stdout.write(
    `\nChokepoint runs at ${server.resolvedUrls?.local[0] ?? 'an address that Vite did not name'}\nOpen it in a browser. Stop with Ctrl+C.\n\n`,
  );
} catch (error) {
  process.stderr.write(`The game could not be served: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
