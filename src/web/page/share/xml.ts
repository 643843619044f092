const codes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as it may stand in an element or a quoted attribute. What XML cannot hold is left out. */
export function xml(text: string): string {
  return [...text].filter(isAllowed).join('').replace(/[&<>"']/g, letter => codes[letter] ?? letter);
}

function isAllowed(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
