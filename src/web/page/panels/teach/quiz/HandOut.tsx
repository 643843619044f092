import { useState } from 'react';

import type { QuizQuery } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/States.tsx';
import { asAskError } from '../../../api/ask.ts';
import { addressOf, useView } from '../../../view/useView.ts';
import { teachingState } from '../teachState.ts';
import { useTeaching } from '../useTeaching.ts';

/** Ways to hand a quiz out: its address, paper, and files for other programs. */
export function HandOut({ quiz, title, onChoose }: { readonly quiz: QuizQuery['quiz']; readonly title: string; readonly onChoose: () => void }) {
  const say = useMessages();
  const announce = useAnnounce();
  const [view] = useView();
  const [teaching, change] = useTeaching();
  const [copied, setCopied] = useState(false);
  const [failure, fail] = useState<Error | null>(null);
  const blank = { ...view, selection: null, passage: null, params: { teach: teachingState.write({ ...teaching, lesson: null, answers: new Map(), at: 1, isPrinting: false }, view) } };
  const attempt = async (deed: () => Promise<void>) => {
    fail(null);
    try {
      await deed();
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const copy = () => attempt(async () => {
    await navigator.clipboard.writeText(addressOf(blank));
    setCopied(true);
    announce(say('teach.out.copied'));
  });
  const save = (format: 'qti' | 'anki') => attempt(async () => {
    const { saveAnki, saveQti } = await import('../export/save.ts');
    (format === 'qti' ? saveQti : saveAnki)(quiz, title, say);
  });
  return (
    <div className="hand-out no-print">
      <Button look="quiet" icon="settings" onClick={onChoose}>{say('teach.quiz.choose')}</Button>
      <details>
        <summary className="button button-plain">{say('teach.out')}</summary>
        <div className="hand-out-menu card">
          <Button look="quiet" icon="share" onClick={() => void copy()}>{say(copied ? 'teach.out.copied' : 'teach.out.copy')}</Button>
          <a className="hand-out-address" href={addressOf(blank)}>{addressOf(blank)}</a>
          <Button look="quiet" icon="text" aria-pressed={teaching.isPrinting} onClick={() => change(now => ({ ...now, isPrinting: !now.isPrinting }))}>{say('teach.out.paper')}</Button>
          <Button look="quiet" icon="download" onClick={() => void save('qti')}>{say('teach.out.qti')}</Button>
          <Button look="quiet" icon="download" onClick={() => void save('anki')}>{say('teach.out.anki')}</Button>
          {failure && <Failure error={asAskError(failure)} retry={() => fail(null)} />}
        </div>
      </details>
    </div>
  );
}
