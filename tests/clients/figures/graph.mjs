// A graph of 2,000 things that are drawn at once: texts of plain sentences, for the program to read.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const branches = 50;
const leaves = 16;
const crossings = 630;
// The root, its branches, and leaves of two sorts, tied from the one to the other.
const sortOf = number => (number === 1000 ? 'Flood' : number < 1100 ? 'Revolt' : number % 2 === 0 ? 'Strike' : 'Famine');
const nameOf = number => `${sortOf(number)} of ${number}`;
const slugOf = number => nameOf(number).toLowerCase().replaceAll(' ', '-');

/** One event, fifty that came of it, sixteen that came of each of those, and ties between them: 851 entities, 1,480 links, of which the page draws those it may. */
export async function bigGraph() {
  const folder = await mkdtemp(join(tmpdir(), 'graphservice-texts-'));
  const root = 1000;
  const branch = index => 1001 + index;
  const leaf = (index, turn) => 1100 + index * leaves + turn;
  const links = new Set();
  for (let index = 0; index < branches; index++) {
    links.add(`${root} ${branch(index)}`);
    for (let turn = 0; turn < leaves; turn++) links.add(`${branch(index)} ${leaf(index, turn)}`);
  }
  // A fixed walk over the leaves, so that each run draws the same.
  const half = (branches * leaves) / 2;
  const tree = links.size;
  for (let step = 1; links.size < tree + crossings; step++) links.add(`${1100 + 2 * ((step * 7919) % half)} ${1101 + 2 * ((step * 1327 + 7 * Math.floor(step / half)) % half)}`);
  const sentences = [...links].map(link => link.split(' ').map(Number)).map(([from, to]) => `The ${nameOf(from)} caused the ${nameOf(to)}.`);
  const paragraphs = parts(sentences, 10).map(some => some.join(' '));
  for (const [turn, some] of parts(paragraphs, 10).entries()) await writeFile(join(folder, `part-${String(turn).padStart(2, '0')}.txt`), some.join('\n\n'));
  const numbers = [...new Set([...links].flatMap(link => link.split(' ').map(Number)))].sort((a, b) => a - b);
  await writeFile(join(folder, 'entities.yaml'), ['entities:', ...numbers.flatMap(number => [`  - id: ${slugOf(number)}`, `    name: ${nameOf(number)}`, '    kind: EVENT']), ''].join('\n'));
  const opened = [root, ...Array.from({ length: branches }, (_, index) => branch(index))].map(number => `${slugOf(number)}:50`).join(',');
  return { folder, address: `?about=${slugOf(root)}&explore.of=${slugOf(root)}&explore.open=${opened}` };
}

function parts(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, turn) => list.slice(turn * size, turn * size + size));
}
