// Words of the play screen's controls and tables.
export const hudTexts = {
  'hud.end-turn': 'End turn',
} as const;
