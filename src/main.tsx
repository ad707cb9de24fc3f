// The composition root: makes the session of this page and draws it. Nothing else knows both.
import { createRoot } from 'react-dom/client';
import { openPageSession } from './store/index.ts';
import { App } from './view/index.ts';
import './view/styles/index.css';

async function openPage(root: HTMLElement): Promise<void> {
  const session = await openPageSession();
  createRoot(root).render(<App session={session} />);
  // The front page is painted before anything is fetched for what comes after it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await session.commands.start();
}

const root = document.getElementById('app');
if (root !== null) void openPage(root);
