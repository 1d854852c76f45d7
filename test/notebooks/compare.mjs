// What a notebook says, and whether two runs of it say the same. The kernel can lose outputs without a word, so their
// number is held against the code: one for each `look(` and `say(`.

const text = (value) => (Array.isArray(value) ? value.join('') : String(value ?? ''));

/** The words of an output; pictures are compared by their kind alone. */
const spoken = (output) =>
  output.output_type === 'stream'
    ? text(output.text)
    : output.output_type === 'error'
      ? `${output.ename}: ${output.evalue}`
      : text(output.data?.['text/plain']);

/** How many outputs the code asks for. */
export const expected = (source) => [...source.matchAll(/^\s*await (?:look|say)\(/gm)].length;

/** Sentences about what differs; none where all is well. */
export function differences(committed, made) {
  return made.cells.flatMap((cell, n) => {
    if (cell.cell_type !== 'code') return [];
    const source = text(cell.source);
    const [now, before] = [cell.outputs, committed.cells[n]?.outputs ?? []];
    const problems = [];
    if (now.some((output) => output.output_type === 'error'))
      problems.push(`cell ${n + 1} fails: ${spoken(now.find((output) => output.output_type === 'error'))}`);
    if (now.length < expected(source))
      problems.push(`cell ${n + 1} shows ${now.length} of ${expected(source)} outputs: the kernel lost some`);
    if (now.length !== before.length)
      problems.push(`cell ${n + 1} shows ${now.length} outputs, ${before.length} are committed`);
    else
      now.forEach((output, i) => {
        if (spoken(output) !== spoken(before[i]))
          problems.push(
            `cell ${n + 1}, output ${i + 1} says something else: ${JSON.stringify(spoken(output).slice(0, 200))}`,
          );
        const kinds = (one) =>
          Object.keys(one.data ?? {})
            .sort()
            .join(' ');
        if (kinds(output) !== kinds(before[i]))
          problems.push(`cell ${n + 1}, output ${i + 1} has other kinds: ${kinds(output)} and not ${kinds(before[i])}`);
      });
    return problems;
  });
}
