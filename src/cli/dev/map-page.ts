// Serves one bare page with the map and the sample model on it, for pictures and for the map's browser test. No part of the shipped page.
import { join } from 'node:path';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Query: theme, slot, renderer (webgl or canvas), still (reduced motion), play. The page leaves `map`, `model` and `played` on the window. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Map</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } #map { width: 100vw; height: 100vh; overflow: hidden }</style></head>
<body><div id="map"></div><script type="module">
import '/src/view/styles/fonts.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '/src/view/styles/tokens.css';
import { createMap } from '/src/view/map/index.ts';
import { stepsBetween } from '/src/view/map/steps.ts';
import { sampleModel, sampleObservation } from '/test/view/map/sample.ts';
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') ?? 'light';
document.documentElement.dataset.theme = theme;
const slot = asked.get('slot') === '0' ? 0 : 1;
const model = sampleModel(slot, theme);
const regions = sampleObservation(slot).regions.map((r) => ({ ...r, use: r.id === 'gulf-mena' ? [0.4, 0.6] : r.use }));
const later = sampleModel(slot, theme, { tick: 18, regions });
const map = createMap(document.getElementById('map'), { model, ...(asked.has('renderer') ? { renderer: asked.get('renderer') } : {}), reducedMotion: asked.has('still') });
Object.assign(window, { map, model, later, steps: stepsBetween(model, later, ['cn.grey']) });
if (asked.has('play')) void map.play(window.steps);
</script></body></html>`;

export interface MapPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the page on a port of its own. */
export async function serveMapPage(): Promise<MapPage> {
  const server = await createServer({
    root,
    logLevel: 'error',
    configFile: false,
    cacheDir: 'node_modules/.vite-map',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: { include: ['phaser', 'd3-geo', 'topojson-client', 'intl-messageformat'] },
    appType: 'custom',
    plugins: [
      {
        name: 'map-page',
        configureServer(dev) {
          dev.middlewares.use((request, response, next) => {
            if (!request.url?.startsWith('/map-page')) return next();
            void dev.transformIndexHtml('/map-page.html', page).then((html) => response.setHeader('content-type', 'text/html').end(html));
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/map-page`, close: () => server.close() };
}
