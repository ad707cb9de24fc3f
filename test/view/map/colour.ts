// Colour arithmetic for the tests: WCAG contrast, colour-vision simulation (Machado, Oliveira and Fernandes 2009, full severity), and CIE76 difference.
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';
export type Rgb = readonly [number, number, number];

const matrices: { readonly [vision in Vision]: readonly number[] } = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): Rgb {
  const at = (start: number): number => {
    const c = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

export function luminanceOf(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrastOf(a: string, b: string): number {
  const [low, high] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** The colour as somebody with that colour vision sees it, in linear light. */
export function simulate(hex: string, vision: Vision): Rgb {
  const c = linear(hex);
  const m = matrices[vision];
  const row = (start: number): number => {
    const sum = (m[start] ?? 0) * c[0] + (m[start + 1] ?? 0) * c[1] + (m[start + 2] ?? 0) * c[2];
    return Math.min(1, Math.max(0, sum));
  };
  return [row(0), row(3), row(6)];
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distance between two colours in CIE L*a*b*: about 2 is just seen, 20 is plain, 40 is another colour. */
export function differenceOf(a: Rgb | undefined, b: Rgb | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
