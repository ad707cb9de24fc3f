// Why an automated player did what it did, told after the match, and how it is called.
export const reasonTexts = {
  'reason.unknown': 'It followed its plan.',
} as const;
