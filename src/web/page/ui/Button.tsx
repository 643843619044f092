import type { ButtonHTMLAttributes } from 'react';

import type { IconName } from './Icon.tsx';
import { Icon } from './Icon.tsx';

interface Look extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly icon?: IconName;
  readonly look?: 'plain' | 'strong' | 'quiet';
}

/** A button with words, and maybe a drawing before them. */
export function Button({ icon, look = 'plain', children, className, ...rest }: Look) {
  return (
    <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that is a drawing; its name is read out and shown as a tip. */
export function IconButton({ icon, name, look = 'quiet', className, ...rest }: Look & { readonly icon: IconName; readonly name: string }) {
  return (
    <button type="button" className={`button button-${look} button-icon ${className ?? ''}`} aria-label={name} title={name} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

/** One choice of a few, side by side. */
export function Choice<Value extends string>({ name, value, options, onChange }: {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <div className="choice" role="group" aria-label={name}>
      {options.map(option => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </button>
      ))}
    </div>
  );
}
