import type { ComponentProps } from 'react'
import { cn } from '@/lib/class-names'

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:bg-sunken',
  ghost: 'text-ink hover:bg-sunken',
  danger: 'border border-negative/60 text-negative hover:bg-danger-soft',
}

const sizes = { sm: 'h-8 px-2.5 text-xs', md: 'h-10 px-3.5 sm:h-9', lg: 'h-11 px-5' }

export type ButtonLook = { variant?: keyof typeof looks; size?: keyof typeof sizes }

/** The look of a button, for links that act as one. */
export function buttonLook({ variant = 'secondary', size = 'md' }: ButtonLook = {}): string {
  return cn(
    'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors',
    'disabled:opacity-60',
    looks[variant],
    sizes[size],
  )
}

type ButtonProps = ComponentProps<'button'> & ButtonLook & { busy?: boolean }

export function Button({
  variant,
  size,
  busy = false,
  className,
  type = 'button',
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      disabled={disabled === true || busy}
      className={cn(buttonLook({ variant, size }), busy && 'animate-pulse', className)}
    />
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string; shortcut?: string }

/** A button that shows only an icon; its label is read aloud and shown on hover. */
export function IconButton({ label, shortcut, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={cn(
        'inline-flex size-10 shrink-0 items-center justify-center rounded-md text-muted transition-colors sm:size-9',
        'hover:bg-sunken hover:text-ink disabled:opacity-60 [&_svg]:size-4.5',
        className,
      )}
    />
  )
}
