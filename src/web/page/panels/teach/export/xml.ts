/** A piece of XML that is written already. */
export interface Xml {
  readonly xml: string;
}

type Content = Xml | string | readonly Content[];

/** An element. Strings are text and are escaped; attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>> = {}, ...content: readonly Content[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value)).replaceAll('"', '&quot;')}"`])).join('');
  const inner = inside(content);
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** A whole file. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/** Text as it may stand in XML and HTML; characters that XML does not know at all are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function inside(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  return 'xml' in content ? content.xml : content.map(inside).join('');
}
