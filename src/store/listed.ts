// What is known of the shipped scenarios before one of them is read. The build puts its list in the place of this file: see cli/dev/scenario-index.ts.
import type { CatalogueEntry } from './session.ts';

/** By id. Empty where there is no build: then every scenario is read to be listed. */
export const listed: readonly CatalogueEntry[] = [];
