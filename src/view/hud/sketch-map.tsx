// The sketch of the world that stands while the big map is not there: land, and on each region a bar of who is used there.
// It is complete without Phaser and WebGL; the table beside it says the same in words.
import type { Observation } from '../../engine/index.ts';
import type { ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { findRegion } from '../names.ts';
import { atlasPlaces } from './atlas-places.ts';
import { landPath, landSize } from './land-path.ts';

export interface SketchMapProps {
  readonly seen: Observation;
  readonly texts: ScenarioTexts;
  /** Regions that the draft would change. */
  readonly changed?: readonly string[];
}

const plate = { width: 134, pad: 6, line: 16, bar: 8 } as const;
/** Letters that fit a line of a plate. */
const lineLetters = 19;

/** A name in lines that fit a plate. */
function wrapName(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < lineLetters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function Plate({
  name,
  first,
  second,
  x,
  y,
  marked,
}: {
  readonly marked: boolean;
  readonly name: string;
  readonly first: number;
  readonly second: number;
  readonly x: number;
  readonly y: number;
}) {
  const lines = wrapName(name);
  const height = lines.length * plate.line + plate.bar + plate.pad * 2;
  const inner = plate.width - plate.pad * 2;
  return (
    <g transform={`translate(${x - plate.width / 2} ${y - height / 2})`} className={marked ? 'sketch-plate is-changed' : 'sketch-plate'}>
      <rect className="plate" width={plate.width} height={height} />
      {lines.map((line, i) => (
        <text key={line} x={plate.pad} y={plate.pad + plate.line * (i + 0.75)}>
          {line}
        </text>
      ))}
      <rect className="fill-0" x={plate.pad} y={height - plate.pad - plate.bar} width={inner * first} height={plate.bar} />
      <rect className="fill-1" x={plate.pad + inner * first} y={height - plate.pad - plate.bar / 2} width={inner * second} height={plate.bar / 2} />
    </g>
  );
}

export function SketchMap({ seen, texts, changed = [] }: SketchMapProps) {
  return (
    <svg className="sketch" viewBox={`0 0 ${landSize.width} ${landSize.height - 30}`} role="img" aria-label={t('hud.map.sketch')}>
      <path className="sketch-land" d={landPath} />
      {seen.regions.map((region) => {
        const place = atlasPlaces[region.id];
        if (!place) return null;
        const [first = 0, second = 0] = region.use;
        return (
          <Plate
            key={region.id}
            marked={changed.includes(region.id)}
            name={findRegion(texts, region.id)?.name ?? region.id}
            first={first}
            second={second}
            x={place.x}
            y={place.y}
          />
        );
      })}
    </svg>
  );
}
