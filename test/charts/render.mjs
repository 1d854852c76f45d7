// Draws every chart of every example: SVG, and PNG in colour and in grey where rsvg-convert and ImageMagick are there.
// The drawings are for a person to look at; this script checks nothing. Usage: node test/charts/render.mjs [directory]
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSVG } from 'dealbreaker/node';
import { exampleCharts } from './exampleCharts.mjs';

const directory = process.argv[2] ?? 'dist/charts';
mkdirSync(directory, { recursive: true });
const run = (command, ...words) => {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
for (const { name, spec } of exampleCharts()) {
  const path = join(directory, name);
  writeFileSync(`${path}.svg`, await toSVG(spec));
  const drawn =
    run('rsvg-convert', `${path}.svg`, '-b', 'white', '-z', '1.5', '-o', `${path}.png`) &&
    run('convert', `${path}.png`, '-colorspace', 'Gray', `${path}.grey.png`);
  console.log(`${path}.svg${drawn ? ' .png .grey.png' : ''}`);
}
