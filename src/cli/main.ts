// `npm run scenario -- <verb>`: the terminal's door.
import { CommanderError } from 'commander';
import { argv, leaveWith } from './io.ts';
import { program } from './program.ts';

try {
  await program.parseAsync(argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  leaveWith(error.exitCode === 0 ? 0 : 2);
}
