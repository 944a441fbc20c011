'use client';
import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names';

type ButtonVariant = 'quiet' | 'line' | 'solid' | 'danger';

export interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'disabled' | 'aria-disabled'
> {
  /** Ignores clicks for now. The button stays focusable. */
  'aria-disabled'?: boolean;
  variant?: ButtonVariant;
  tiny?: boolean;
  /** Only an icon inside; requires `aria-label`. */
  icon?: boolean;
  on?: boolean;
  /** Why it is disabled. The button stays focusable and shows the reason. */
  refusal?: string | null;
  ref?: Ref<HTMLButtonElement>;
  children?: ReactNode;
}

export function Button({
  variant = 'quiet',
  tiny,
  icon,
  on,
  refusal,
  className,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const refused = Boolean(refusal);
  const isDisabled = refused || rest['aria-disabled'] === true;
  const button = (
    <button
      {...rest}
      type={type}
      className={classNames(
        'button',
        variant !== 'quiet' && variant,
        tiny && 'tiny',
        icon && 'icon-only',
        on && 'is-on',
        className,
      )}
      aria-disabled={isDisabled || undefined}
      aria-describedby={refused ? reasonId : rest['aria-describedby']}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (isDisabled) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
    </button>
  );
  if (!refused) return button;
  return (
    <span className="refused-button">
      {button}
      <span className="refusal" id={reasonId}>
        {refusal}
      </span>
    </span>
  );
}
