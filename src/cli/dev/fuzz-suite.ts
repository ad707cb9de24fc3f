// One file of a JSON test suite through the scenario reader.
import { readScenario } from '../../scenario/index.ts';

/** What is wrong with how a file was taken, or null. Files that are no UTF-8 reach the reader as the browser and the terminal give them: decoded, with marks where bytes made no sense. */
export function judgeSuiteFile(kind: 'y' | 'n' | 'i', bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { scenario, diagnostics } = readScenario({ main: { path: 'a.json', text }, events: [], libraries: {} });
  if (scenario !== null) return 'was taken for a scenario';
  const asJson = diagnostics.filter((one) => /^E00[35]$|^E0[123]\d$/.test(one.code));
  const misplaced = diagnostics.find((one) => one.from < 0 || one.to < one.from || one.to > text.length || one.line < 1 || one.column < 1);
  if (misplaced !== undefined) return `${misplaced.code} has no place in the file`;
  // Two of the suite's valid files repeat a name, and some escape half a character; both are refused for what they are.
  const own = asJson.filter((one) => one.code !== 'E030' && one.code !== 'E033');
  if (kind === 'y' && own.length > 0) return `${own.map((one) => one.code).join(', ')} for valid JSON`;
  if (kind === 'n' && asJson.length === 0) return 'was taken for JSON';
  return null;
}
