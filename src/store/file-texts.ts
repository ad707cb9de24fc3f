// Texts of a bundle's files by the path they are shown with.
import { bundleFiles } from '../scenario/index.ts';
import type { ScenarioBundle } from '../scenario/index.ts';

export function bundleTexts(bundle: ScenarioBundle): ReadonlyMap<string, string> {
  return new Map(bundleFiles(bundle).map((file) => [file.path, file.text]));
}
