import type { ReactNode } from 'react';
import { Component } from 'react';

import type { Asked, AskError } from '../api/ask.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

/** While something is on its way: calm at first, words after a moment. */
export function Loading() {
  const say = useMessages();
  return (
    <div className="state state-loading" role="status">
      <span className="state-bar" />
      <p>{say('state.loading')}</p>
    </div>
  );
}

/** Where there is nothing, and what to do about it. */
export function Empty({ title, children, icon = 'graph' }: { readonly title?: string; readonly children?: ReactNode; readonly icon?: IconName }) {
  const say = useMessages();
  return (
    <div className="state">
      <Icon name={icon} />
      <p className="state-title">{title ?? say('state.empty')}</p>
      {children && <div className="state-more">{children}</div>}
    </div>
  );
}

/** What went wrong, in words, with a way on. */
export function Failure({ error, retry }: { readonly error: AskError; readonly retry: () => void }) {
  const say = useMessages();
  return (
    <div className="state state-error" role="alert">
      <Icon name={error.isOffline ? 'offline' : 'warning'} />
      <p className="state-title">{say(error.isOffline ? 'state.offline' : 'state.error')}</p>
      {error.isOffline ? <p className="state-more">{say('state.offline.more')}</p> : <p className="state-more">{error.message}</p>}
      <Button look="strong" onClick={retry}>{say('state.retry')}</Button>
    </div>
  );
}

/** Says that an answer left something out; `count` where that is known. */
export function Truncated({ count }: { readonly count?: number }) {
  const say = useMessages();
  return (
    <p className="truncated">
      <Icon name="warning" />
      {count === undefined ? say('state.truncated.unknown') : say('state.truncated', { count })}
    </p>
  );
}

/** Shows an answer, or what stands in its place: loading, an error, or nothing. */
export function Answered<Data>({ asked, empty, children }: {
  readonly asked: Asked<Data>;
  /** What is shown when `isEmpty` data came. */
  readonly empty?: { readonly when: (data: Data) => boolean; readonly show: ReactNode };
  readonly children: (data: Data) => ReactNode;
}) {
  if (asked.data !== undefined) {
    return (
      <>
        {asked.error && <Failure error={asked.error} retry={asked.retry} />}
        {empty?.when(asked.data) ? empty.show : children(asked.data)}
        {asked.truncated && <Truncated />}
      </>
    );
  }
  if (asked.error) return <Failure error={asked.error} retry={asked.retry} />;
  return asked.pending ? <Loading /> : null;
}

interface BoundaryProps {
  /** When it changes, a part that has stopped is tried again. */
  readonly of: string;
  readonly children: ReactNode;
  readonly fallback: (retry: () => void) => ReactNode;
}

/** Keeps a part that fails from taking the page with it. */
class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.of !== this.props.of && this.state.broken) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? this.props.fallback(() => this.setState({ broken: false })) : this.props.children;
  }
}

export function ErrorBoundary({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const say = useMessages();
  const fallback = (retry: () => void) => (
    <div className="state state-error" role="alert">
      <Icon name="warning" />
      <p className="state-title">{say('state.broken')}</p>
      <p className="state-more">{say('state.broken.more')}</p>
      <Button look="strong" onClick={retry}>{say('state.retry')}</Button>
    </div>
  );
  return <Boundary of={of} fallback={fallback}>{children}</Boundary>;
}
