// Why an automated player did what it did, told after the match, and what the house's own players are called.
export const reasonTexts = {
  'reason.doctrine': 'Its secret doctrine all along: {plan}.',
  'reason.plan': 'It followed the plan “{plan}” to the letter.',
  'reason.card': 'On “{event}” it chose: {choice}.',
  'reason.idle': 'It let its standing orders run on.',
  'reason.random': 'It took whatever chance suggested.',
  'reason.other': 'It kept to its doctrine.',
  'agent.balanced': 'A rival with a doctrine of its own',
  'agent.random': 'A rival without a plan',
  'agent.idle': 'A rival that lets things run',
} as const;
