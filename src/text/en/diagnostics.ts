// Sentences of the scenario reader's findings.
export const diagnosticTexts = {
  'diagnostic.syntax': 'This is not valid JSON.',
} as const;
