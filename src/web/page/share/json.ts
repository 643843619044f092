import type { Content } from './content.ts';

/** What is shown with all its evidence, in the words of the API. */
export function json({ name, address, entities, links }: Content): string {
  const told = links.map(({ source, target, evidence, ...link }) => ({ source: source.slug, target: target.slug, ...link, evidence: evidence.nodes }));
  return `${JSON.stringify({ name, address, entities, links: told }, null, 2)}\n`;
}
