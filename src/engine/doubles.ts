// Rows of numbers as the machine likes them.

/**
 * A copy that the machine keeps as plain doubles, as it does copies of the copy. Lists out of a parser keep a box for every number: a store
 * into such a row costs ten times as much, and code that reads both kinds turns the quick rows into slow ones, so every list of numbers that
 * reaches the engine is made here.
 */
export function doubles(values: Iterable<number>): number[] {
  const row = [0.5];
  let length = 0;
  // Not by index: that would be code that reads both kinds.
  for (const value of values) row[length++] = value;
  row.length = length;
  return row;
}
