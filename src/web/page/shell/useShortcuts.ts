import { useEffect } from 'react';

import { useSteps } from '../view/useView.ts';

/** `/` goes to the search field; Ctrl+Z and Ctrl+Y undo and redo, where no text is being typed. */
export function useShortcuts() {
  const { undo, redo } = useSteps();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]):not([type=range]), textarea, select');
      if (isTyping) return;
      const key = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === '/' && !isCommand) document.querySelector<HTMLInputElement>('.header input[type=search]')?.focus();
      else if (isCommand && key === 'z' && !event.shiftKey) undo();
      else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
