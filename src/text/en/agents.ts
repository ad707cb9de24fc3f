// Why an automated player did what it did, told after the match.
export const agentTexts = { 'reason.plan': 'It followed its plan to the letter: {plan}.', 'reason.idle': 'It let standing orders run.', 'reason.random': 'It took what was open, by chance.', 'reason.doctrine': 'Its secret plan: {plan}.', 'reason.card': 'It answered the card {event} with {choice}.' } as const;
