// Draws the map with a sample model in a real Chromium and writes pictures to look at. Run: node src/cli/dev/map-shot.ts <folder> [filter]
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, obtainChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../../..');
const sizes = [
  { name: 'desk', width: 1280, height: 600 },
  { name: 'projector', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'panel', width: 690, height: 420 },
  { name: 'pane', width: 600, height: 330 },
  { name: 'strip', width: 390, height: 290 },
] as const;
const themes = ['light', 'dark', 'contrast'] as const;

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Map</title>
<style>html, body { margin: 0; height: 100% } #map { width: 100vw; height: 100vh; overflow: hidden }</style></head>
<body><div id="map"></div><script type="module">
import '@fontsource-variable/newsreader/wght.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '/src/view/styles/tokens.css';
import { createMap } from '/src/view/map/index.ts';
import { stepsBetween } from '/src/view/map/steps.ts';
import { sampleModel } from '/test/view/map/sample.ts';
const asked = new URLSearchParams(location.search);
document.documentElement.dataset.theme = asked.get('theme') ?? 'light';
const slot = asked.get('slot') === '0' ? 0 : 1;
const model = sampleModel(slot, document.documentElement.dataset.theme);
const map = createMap(document.getElementById('map'), { model, canvas: asked.has('canvas'), reducedMotion: false });
window.map = map;
window.model = model;
if (asked.has('highlight')) map.highlight(asked.get('highlight'));
if (asked.has('play')) map.play(stepsBetween(model, model, []));
</script></body></html>`;

const server = await createServer({
  root,
  logLevel: 'warn',
  configFile: false,
  server: { port: Number(process.env['MAP_PORT'] ?? 5391), host: '127.0.0.1', watch: null, hmr: false },
  optimizeDeps: { include: ['phaser'] },
  appType: 'custom',
  plugins: [
    {
      name: 'map-page',
      configureServer(dev) {
        dev.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith('/map-shot')) return next();
          void dev.transformIndexHtml('/map-shot.html', page).then((html) => response.setHeader('content-type', 'text/html').end(html));
        });
      },
    },
  ],
});
await server.listen();
const folder = resolve(process.argv[2] ?? 'map-shots');
const filter = process.argv[3] ?? '';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await obtainChromium(console.log), args: [...chromiumFlags] });
const extras = (process.env['MAP_QUERY'] ?? '').trim();
for (const { name, width, height } of sizes) {
  for (const theme of themes) {
    const title = `${name}-${theme}`;
    if (!title.includes(filter)) continue;
    const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: name === 'phone' ? 2 : 1 });
    tab.on('console', (line) => console.log(`${title}: ${line.text()}`));
    tab.on('pageerror', (error) => console.log(`${title}: ${error.message}`));
    await tab.goto(`http://127.0.0.1:${server.config.server.port}/map-shot?theme=${theme}&${extras}`);
    await tab.waitForSelector('canvas[aria-hidden]', { timeout: 60_000 });
    await tab.waitForTimeout(Number(process.env['MAP_WAIT'] ?? 1200));
    await tab.screenshot({ path: join(folder, `${title}.png`) });
    await tab.close();
    console.log(`${title}.png`);
  }
}
await browser.close();
await server.close();
