import type { MistakeFragment } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';

/** A misconception by its name, with what is wrong about it. */
export function Mistake({ mistake }: { readonly mistake: MistakeFragment }) {
  const say = useMessages();
  return (
    <div className="mistake">
      <p className="mistake-name"><span className="tag tag-contested">{say('teach.mistake')}</span> <strong lang="en">{mistake.name}</strong></p>
      <p lang="en">{mistake.description}</p>
    </div>
  );
}
