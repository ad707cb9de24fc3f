// Draws the pages over the still session; the address picks screen and theme: ?screen=play&theme=dark.
import { createRoot } from 'react-dom/client';
import type { Screen, Theme } from '../../src/store/index.ts';
import { App } from '../../src/view/index.ts';
import '../../src/view/styles/index.css';
import { createSampleSession } from './sample-session.ts';

const query = new URLSearchParams(location.search);
const session = createSampleSession({ screen: (query.get('screen') ?? 'play') as Screen, theme: (query.get('theme') ?? 'light') as Theme });
const root = document.getElementById('app');
if (root !== null) createRoot(root).render(<App session={session} />);
