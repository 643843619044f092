import { xml } from './xml.ts';

/** The code that shows a view within another page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${xml(address)}" title="${xml(title)}" width="100%" height="600" loading="lazy" style="border: 1px solid #ccc"></iframe>`;
}
