// A table of the model's page: it scrolls sideways where it must, and by keyboard.
import type { ReactNode } from 'react';

export interface ModelTableProps {
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  readonly heads: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

export function ModelTable({ caption, heads, children }: ModelTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
    <div className="model-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="model-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
