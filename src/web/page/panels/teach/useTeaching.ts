import { usePanelState } from '../../view/useView.ts';
import { teachingState } from './teachState.ts';

/** The panel's own part of the view, and the way to change it. */
export function useTeaching() {
  return usePanelState(teachingState);
}
