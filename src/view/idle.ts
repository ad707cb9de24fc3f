// Work that can wait until the page has nothing better to do.

/** Runs once the page is idle, after three seconds at the latest. @returns calls it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(run, { timeout: 3000 });
  return () => cancelIdleCallback(id);
}
