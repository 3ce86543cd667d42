import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from '@/lib/class-names'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; labelHidden?: boolean }

export function Checkbox({ label, labelHidden = false, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <span className={cn('inline-flex min-h-6 items-center gap-2', className)}>
      <input {...rest} id={id} type="checkbox" className="size-4 accent-(--accent)" />
      <label htmlFor={id} className={labelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
    </span>
  )
}
