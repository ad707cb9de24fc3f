// `npm test`: the whole everyday suite, cheapest first. `--full` adds the tests that play every law at full size.
import process from 'node:process';
import { obtainChromium } from './chromium.ts';
import { conclude, runStep, runSuite, steps, sum } from './steps.ts';
import type { Tally } from './steps.ts';

/** The suites that need a browser; without one they count as failed, with a sentence that says what to do. */
async function runInBrowser(projects: readonly string[]): Promise<Tally> {
  try {
    process.env['CHROME_PATH'] = await obtainChromium((line) => process.stdout.write(`  ${line}\n`));
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: projects.length };
  }
  return sum(projects.map(runSuite));
}

const { types, pureTypes, lint, format, scenarios, build } = steps;
const before = sum([types, pureTypes, lint, format].map(runStep));
const unit = runSuite('unit');
const content = runStep(scenarios);
const page = runStep(build);
const projects = process.argv.includes('--full') ? ['browser', 'full'] : ['browser'];
const browser = page.failed === 0 ? await runInBrowser(projects) : { passed: 0, failed: projects.length };
conclude(sum([before, unit, content, page, browser]));
