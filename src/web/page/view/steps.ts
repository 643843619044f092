/** Where a person stands among the steps taken in this tab. The browser's history holds the views; this counts them. */
export interface Steps {
  /** How many steps can be undone. */
  readonly at: number;
  /** The last step taken; undone steps lie between. */
  readonly last: number;
}

export const noSteps: Steps = { at: 0, last: 0 };

/** After a new step: what was undone can no longer be redone. */
export function taken(steps: Steps): Steps {
  return { at: steps.at + 1, last: steps.at + 1 };
}

/** After the browser went to a step, by its buttons or by undo and redo. */
export function gone(steps: Steps, to: number): Steps {
  return { at: to, last: Math.max(steps.last, to) };
}
