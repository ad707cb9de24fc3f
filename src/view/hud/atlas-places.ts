// Where regions stand on the sketch of the world, in its 720 by 320. Regions that have no place here are in the tables only.
export const atlasPlaces: { readonly [region: string]: { readonly x: number; readonly y: number } } = {
  'us-home': { x: 150, y: 92 },
  allies: { x: 330, y: 62 },
  sanctioned: { x: 475, y: 32 },
  'cn-home': { x: 585, y: 92 },
  'gulf-mena': { x: 420, y: 135 },
  'india-asean': { x: 562, y: 172 },
  'africa-latam': { x: 296, y: 226 },
};
