// Small pieces of Markdown: tables whose cells may hold anything.

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Text as code; a bar inside it is safe in tables. */
export function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A page: title, what it is, and its parts. */
export function page(title: string, about: string, parts: readonly string[]): string {
  return `${[`# ${title}`, about, ...parts].join('\n\n')}\n`;
}
