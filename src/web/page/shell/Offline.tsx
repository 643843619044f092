import { useMessages } from '../settings/useSettings.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** A line over the page while the server cannot be reached. */
export function Offline({ retry }: { readonly retry: () => void }) {
  const say = useMessages();
  return (
    <div className="offline" role="alert">
      <Icon name="offline" />
      <p><strong>{say('state.offline')}</strong> {say('state.offline.more')}</p>
      <Button onClick={retry}>{say('state.retry')}</Button>
    </div>
  );
}
