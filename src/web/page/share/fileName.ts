/** A name for a file that every system takes: `timeline-around-secret-speech.svg`. */
export function fileName(name: string, ending: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
  return `${plain || 'graph'}.${ending}`;
}
