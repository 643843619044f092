import type { Scene } from '../graph/scene.ts';

/** The graph as a Mermaid flowchart, for texts that draw it themselves; dashed where no source states a link outright. */
export function mermaid({ nodes, links }: Scene): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  const lines = [
    'flowchart LR',
    ...nodes.map(({ id, label }) => `  ${numbers.get(id)}["${escaped(label)}"]`),
    ...links.flatMap(({ source, target, label, modality }) => {
      const [from, to] = [numbers.get(source), numbers.get(target)];
      return from && to ? [`  ${from} ${modality === 'ASSERTED' ? '-->' : '-.->'}|"${escaped(label)}"| ${to}`] : [];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

// Mermaid reads codes of letters written with a hash; all else within quotes is text.
function escaped(text: string): string {
  return text.replace(/#/g, '#35;').replace(/"/g, '#quot;').replace(/</g, '#lt;').replace(/>/g, '#gt;').replace(/\s+/g, ' ');
}
