// Writes what the program answers under every query of the given Markdown files, and its picture where one is shown:
//   node tests/clients/answers.mjs http://localhost:5080/graphql README.md docs/cookbook.md
// The tests compare; this only saves typing when an answer has changed for a good reason.
import { readFile, writeFile } from 'node:fs/promises';

const [url, ...files] = process.argv.slice(2);

const ask = async query => {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) });
  const answer = await response.json();
  if (answer.errors) throw new Error(`${query}\n${JSON.stringify(answer.errors, null, 2)}`);
  return answer;
};

// Short values stay on one line, as people would write them.
const pretty = (value, indent = '') => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);

  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (indent.length + line.length <= 140 && (line.length <= 90 || Object.values(value).every(part => part === null || typeof part !== 'object'))) return line;

  const inner = indent + '  ';
  const parts = Array.isArray(value) ? value.map(part => pretty(part, inner)) : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${pretty(part, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map(part => inner + part).join(',\n')}\n${indent}${close}`;
};

for (const file of files) {
  let text = await readFile(file, 'utf8');
  for (const [block, query] of [...text.matchAll(/```graphql\n([^]*?)```\n\n```json\n[^]*?```/g)]) {
    const answer = pretty(await ask(query));
    text = text.replace(block, () => `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${answer}\n\`\`\``);
  }

  if (/```mermaid\n/.test(text)) {
    const picture = (await ask('{ causes(of: "hungarian-uprising", depth: 2) { mermaid } }')).data.causes.mermaid;
    text = text.replace(/```mermaid\n[^]*?```/, () => `\`\`\`mermaid\n${picture}\`\`\``);
  }

  await writeFile(file, text);
}
