import type { Exercise } from '../quiz/marking.ts';

/** What is told to who chose an option: its feedback, and where it says nothing of the mistake, that of the right one. */
export function feedbackOf({ options }: Exercise, index: number): string {
  const option = options[index];
  const right = options.find(({ correct }) => correct);
  if (!option) return '';
  return option.correct === false && !option.misconception && right?.misconception ? `${option.feedback} ${right.text} ${right.feedback}` : option.feedback;
}
