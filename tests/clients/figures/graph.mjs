// A graph of 2,000 things that are drawn at once: texts of plain sentences, for the program to read.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const branches = 40;
const leaves = 16;
const crossings = 630;
const cause = number => `the Flood of ${number}`;
const slugOf = number => `flood-of-${number}`;

/** One event, forty that came of it, sixteen that came of each of those, and ties between them: 681 entities, 1,310 links. */
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
  const tree = links.size;
  for (let step = 1; links.size < tree + crossings; step++) links.add(`${1100 + (step * 7919) % (branches * leaves)} ${1100 + (step * 104729 + 17) % (branches * leaves)}`);
  const sentences = [...links].map(link => link.split(' ').map(Number)).filter(([from, to]) => from !== to).map(([from, to]) => `${capital(cause(from))} caused ${cause(to)}.`);
  for (let part = 0; part * 100 < sentences.length; part++) await writeFile(join(folder, `part-${String(part).padStart(2, '0')}.txt`), sentences.slice(part * 100, part * 100 + 100).join('\n\n'));
  const opened = [root, ...Array.from({ length: branches }, (_, index) => branch(index))].map(number => `${slugOf(number)}:50`).join(',');
  return { folder, address: `?about=${slugOf(root)}&explore.of=${slugOf(root)}&explore.open=${opened}` };
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
