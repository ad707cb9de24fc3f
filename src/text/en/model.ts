// The model seen from outside: what the worldviews command prints.
const worldviews = {
  'cli.worldviews.head': '{title} under every worldview: seeds {first} to {last}, {games, plural, one {# game} other {# games}} a row, measured on {date}.',
  'cli.worldviews.spread': '{mean} ± {half}',
  'cli.worldviews.against': '{own} ({difference})',
  'cli.worldviews.players': '{players, select, plans {reference plans} other {house players}}',
  'cli.worldviews.rule-set': '{rules, select, chips {chip threshold} other {all rules over supply}}',
  'cli.worldviews.sigma': '{sigma}{own, select, yes { (its own)} other {}}',
  'cli.worldviews.end': '{from} → {to}',
  'cli.worldviews.outcomes': 'Headline numbers',
  'cli.worldviews.outcomes-note': 'Averages from turn 3 on; ± is half a 95 % interval over the seeds; in brackets the difference to the first worldview on the same seeds.',
  'cli.worldviews.outcome-columns': 'worldview | players | side',
  'cli.worldviews.rules': 'What the strictest rules do, against none',
  'cli.worldviews.rules-note': 'Reference plans, events off, the rules at their highest level from the first day against their lowest. The gap is the rule maker’s, in points, from turn 3 on; compute and good dies made at home are the other side’s at the end, percent.',
  'cli.worldviews.rule-columns': 'rules | worldview | gap | usable compute | home production',
  'cli.worldviews.openness': 'Publishing every model, against selling every model',
  'cli.worldviews.openness-note': 'Change of the side’s own headline numbers, reference plans otherwise, over the range of σ: all catch-up together, scaled to that sum a year. Read no result on openness without its whole range.',
  'cli.worldviews.openness-columns': 'worldview | σ | side',
  'cli.worldviews.sensitivity': 'Every disputed number at both ends of its range',
  'cli.worldviews.sensitivity-note': 'Change of each headline number, reference plans, everything else as it stands.',
  'cli.worldviews.sensitivity-columns': 'parameter | change | side',
} as const;

export const modelTexts = { ...worldviews } as const;
