import './questions.css';

import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { useView } from '../../view/useView.ts';
import { useTurnTo } from './subject.ts';

/** What can be asked about something, wherever it is shown: why, what of it, how tied to what the page is about, and what without it. */
export function Questions({ slug }: { readonly slug: string }) {
  const say = useMessages();
  const [{ about }] = useView();
  const turnTo = useTurnTo();
  return (
    <div className="questions" role="group" aria-label={say('causes.ask')}>
      <Button icon="branch" onClick={() => turnTo(slug, 'causes', {})}>{say('causes.ask.causes')}</Button>
      <Button icon="branch" onClick={() => turnTo(slug, 'causes', { show: 'effects' })}>{say('causes.ask.effects')}</Button>
      <Button icon="cut" onClick={() => turnTo(slug, 'what-if', {})}>{say('causes.ask.what-if')}</Button>
      {about && about !== slug && <Button icon="chain" onClick={() => turnTo(about, 'chains', { to: slug, way: 'either' })}>{say('causes.ask.chains')}</Button>}
    </div>
  );
}
