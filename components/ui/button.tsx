/** Buttons and links that look like buttons. One `primary` a screen. */
import Link from 'next/link';
import type { ComponentProps } from 'react';

type ButtonVariant = 'primary' | 'plain' | 'quiet';
type ButtonSize = 'normal' | 'large';

interface Look {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
}

type ButtonProps = Look & ComponentProps<'button'>;
type LinkButtonProps = Look & ComponentProps<typeof Link>;

export function Button({ variant, size, className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${lookOf(variant, size)} ${className}`} {...rest} />;
}

export function LinkButton({ variant, size, className = '', ...rest }: LinkButtonProps) {
  return <Link className={`${lookOf(variant, size)} ${className}`} {...rest} />;
}

/** A square of 44 px that shows an icon; `label` is its name. */
export function IconButton({ label, className = '', ...rest }: { readonly label: string } & ComponentProps<'button'>) {
  return <button type="button" aria-label={label} title={label} className={`${ICON_LOOK} ${className}`} {...rest} />;
}

export function IconLink({ label, className = '', ...rest }: { readonly label: string } & ComponentProps<typeof Link>) {
  return <Link aria-label={label} title={label} className={`${ICON_LOOK} ${className}`} {...rest} />;
}

const ICON_LOOK =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-card text-ink hover:bg-rule/60 disabled:text-soft disabled:opacity-50 disabled:hover:bg-transparent';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent hover:brightness-110 px-5',
  plain: 'border border-rule bg-sheet text-ink hover:border-edge px-5',
  quiet: 'text-ink hover:bg-rule/60 px-3',
};

function lookOf(variant: ButtonVariant = 'plain', size: ButtonSize = 'normal'): string {
  const height = size === 'large' ? 'min-h-13 text-lg' : 'min-h-11 text-base';
  return `inline-flex items-center justify-center gap-2 rounded-card py-2 text-center font-semibold select-none disabled:opacity-50 ${height} ${VARIANTS[variant]}`;
}
