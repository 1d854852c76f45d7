// Compares the outputs of two runs of a notebook. The kernel can lose outputs without an error, so the number of
// outputs is compared with the code, too: one for each `look(` and `say(`.

const text = (value) => (Array.isArray(value) ? value.join('') : String(value ?? ''));

/** The text of an output. Pictures are compared by their text alternative alone. */
const spoken = (output) =>
  output.output_type === 'stream'
    ? text(output.text)
    : output.output_type === 'error'
      ? `${output.ename}: ${output.evalue}`
      : text(output.data?.['text/plain']);

/** The number of outputs that the code asks for. */
export const expected = (source) => [...source.matchAll(/^\s*await (?:look|say)\(/gm)].length;

/** One sentence for each difference. */
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
