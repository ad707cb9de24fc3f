// Where the map stands. The sketch is there at once; the big map arrives after the first decision, when the page is idle, and only where it can run.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Observation } from '../../engine/index.ts';
import type { Phase, ScenarioTexts, Theme } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { SketchMap } from '../hud/sketch-map.tsx';
import { mapModelFrom } from '../map/model-from.ts';
import type { MapHandle, MapModel, MapTarget } from '../map/model.ts';
import { previewSteps } from '../map/preview.ts';
import type { MapPreview } from '../map/preview.ts';
import { stepsBetween } from '../map/steps.ts';
import { whenIdle } from '../idle.ts';

export interface MapStageProps {
  readonly seen: Observation;
  /** What the draft would change: the map shows it before it happens. */
  readonly preview: MapPreview;
  readonly texts: ScenarioTexts;
  readonly theme: Theme;
  readonly phase: Phase;
  /** True once the first decision has been made. */
  readonly ready: boolean;
  readonly onRegion: (id: string) => void;
}

function canDraw(): boolean {
  try {
    const canvas = document.createElement('canvas');
    return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
  } catch {
    return false;
  }
}

/** Brings the big map into `parent` when it is wanted; null until it stands there. */
function useBigMap(parent: React.RefObject<HTMLDivElement | null>, wanted: boolean, model: MapModel): MapHandle | null {
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const latest = useRef(model);
  useEffect(() => {
    latest.current = model;
  });
  useEffect(() => {
    if (!wanted || !canDraw()) return;
    let gone = false;
    let made: MapHandle | null = null;
    const cancel = whenIdle(() => {
      import('../map/index.ts')
        .then(({ createMap }) => {
          if (gone || parent.current === null) return;
          made = createMap(parent.current, { model: latest.current });
          setHandle(made);
        })
        // Without the big map the sketch stays, and everything is in the tables.
        .catch(() => undefined);
    });
    return () => {
      gone = true;
      cancel();
      made?.destroy();
      setHandle(null);
    };
  }, [wanted, parent]);
  return handle;
}

function noteOf(model: MapModel, target: MapTarget | null): string {
  if (target === null) return '';
  const list = target.kind === 'region' ? model.regions : target.kind === 'arc' ? model.arcs : model.plates;
  return list.find((each) => each.id === target.id)?.note ?? '';
}

export function MapStage({ seen, texts, preview, theme, phase, ready, onRegion }: MapStageProps) {
  const parent = useRef<HTMLDivElement>(null);
  const real = useMemo(() => mapModelFrom(seen, texts, t, theme), [seen, texts, theme]);
  const model = useMemo(() => (preview.seen === seen ? real : mapModelFrom(preview.seen, texts, t, theme)), [preview, seen, real, texts, theme]);
  const shown = useRef<{ readonly turn: number; readonly model: MapModel; readonly preview: MapPreview | null }>({
    turn: seen.turn,
    model: real,
    preview: null,
  });
  const handle = useBigMap(parent, ready, model);
  const [over, setOver] = useState<MapTarget | null>(null);
  useEffect(() => {
    if (handle === null) return;
    const before = shown.current;
    shown.current = { turn: seen.turn, model: real, preview };
    handle.update(model);
    if (seen.turn === before.turn + 1) void handle.play(stepsBetween(before.model, real));
    else if (preview !== before.preview && preview.clauses.length > 0) {
      handle.skip();
      void handle.play(previewSteps(preview, model));
    }
  }, [handle, model, real, preview, seen.turn]);
  useEffect(() => handle?.highlight(preview.regions.at(-1) ?? null), [handle, preview]);
  useEffect(() => {
    if (phase === 'deciding') handle?.skip();
  }, [handle, phase]);
  useEffect(() => handle?.setTheme(theme), [handle, theme]);
  useEffect(() => handle?.onHover(setOver), [handle]);
  useEffect(() => handle?.onSelect((target) => target.kind === 'region' && onRegion(target.id)), [handle, onRegion]);
  const note = noteOf(model, over);
  return (
    <>
      {handle === null && <SketchMap seen={seen} texts={texts} changed={preview.regions} />}
      <div className="map-canvas" ref={parent} hidden={!ready} />
      {note !== '' && (
        <p className="map-note" aria-hidden="true">
          {note}
        </p>
      )}
    </>
  );
}
