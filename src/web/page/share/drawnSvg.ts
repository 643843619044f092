/** What of the style sheets makes a drawing look as it does. */
const properties = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'stop-color', 'stop-opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order',
] as const;

/** Drawings that lie on the page, below each other in one SVG that needs no style sheet. What only catches the pointer is left out. */
export function drawnSvg(name: string, parts: readonly SVGSVGElement[], ground: string): string {
  const boxes = parts.map(part => part.getBoundingClientRect());
  const [width, height] = [Math.max(...boxes.map(box => box.width)), boxes.reduce((sum, box) => sum + box.height, 0)];
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  whole.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const [key, value] of [['width', width], ['height', height], ['viewBox', `0 0 ${width} ${height}`], ['role', 'img']] as const) whole.setAttribute(key, String(value));
  const title = document.createElementNS(whole.namespaceURI, 'title');
  title.textContent = name;
  const paper = document.createElementNS(whole.namespaceURI, 'rect');
  for (const [key, value] of [['width', '100%'], ['height', '100%'], ['fill', ground]] as const) paper.setAttribute(key, value);
  whole.append(title, paper);
  let top = 0;
  for (const [at, part] of parts.entries()) {
    const copy = standalone(part);
    copy.setAttribute('y', String(top));
    whole.append(copy);
    top += boxes[at]?.height ?? 0;
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map(one => [...one.querySelectorAll<SVGElement>('*')]);
  for (const [at, element] of (to ?? []).entries()) {
    const original = from?.[at];
    if (!original || original instanceof SVGTitleElement) continue;
    const style = getComputedStyle(original);
    if (style.fill === 'rgba(0, 0, 0, 0)' && ['none', 'rgba(0, 0, 0, 0)'].includes(style.stroke)) {
      element.remove();
      continue;
    }
    for (const property of properties) element.setAttribute(property, style.getPropertyValue(property));
    const moved = /translateY\((-?[\d.]+)px\)/.exec(original.style.transform)?.[1];
    if (moved) element.setAttribute('transform', `translate(0 ${moved})`);
    element.removeAttribute('style');
    element.removeAttribute('class');
  }
  copy.removeAttribute('class');
  return copy;
}

/** An SVG as a PNG, twice as fine as the screen. */
export async function rasterized(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((tell, refuse) => canvas.toBlob(blob => (blob ? tell(blob) : refuse(new Error('The browser made no picture of it.'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
