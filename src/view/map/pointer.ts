// The pointer over the canvas: tells what it is over when that changes, and what was pressed.
import type { MapTarget } from './model.ts';

export interface PointerListeners {
  readonly find: (x: number, y: number) => MapTarget | null;
  readonly hover: (target: MapTarget | null) => void;
  readonly select: (target: MapTarget) => void;
}

/** Listens on a canvas; the function it returns stops that. */
export function listenToPointer(canvas: HTMLCanvasElement, { find, hover, select }: PointerListeners): () => void {
  const at = (event: MouseEvent): MapTarget | null => {
    const box = canvas.getBoundingClientRect();
    return find(event.clientX - box.left, event.clientY - box.top);
  };
  let last: string | null = null;
  const tell = (target: MapTarget | null): void => {
    const name = target === null ? null : `${target.kind} ${target.id}`;
    if (name === last) return;
    last = name;
    canvas.style.cursor = target === null ? '' : 'pointer';
    hover(target);
  };
  const move = (event: PointerEvent): void => tell(at(event));
  const leave = (): void => tell(null);
  const press = (event: MouseEvent): void => {
    const target = at(event);
    if (target) select(target);
  };
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('click', press);
  return () => {
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('click', press);
  };
}
