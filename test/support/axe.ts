// The accessibility checker over a page, told in one line a finding.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA and the checker's own good practice. */
export async function findAxeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id} (${rule.impact ?? 'minor'}): ${node.target.join(' ')} – ${node.failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''}`,
    ),
  );
}
