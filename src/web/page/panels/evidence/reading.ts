import type { AccountFragment } from '../../api/generated.ts';
import type { Tell } from '../../settings/useSettings.tsx';

// What the program went by: a rule that reads a word, or what it learned.
export function howRead(say: Tell, { cue, rule }: Pick<AccountFragment, 'cue' | 'rule'>): string {
  return rule === 'learned' ? say('evidence.learned', { cue }) : say('evidence.cue', { cue, rule });
}
