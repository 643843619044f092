/** A text whose paragraphs lie apart by empty lines. */
export function Paragraphs({ text }: { readonly text: string }) {
  return text.split(/\n\s*\n/).map(paragraph => <p key={paragraph} lang="en">{paragraph}</p>);
}
