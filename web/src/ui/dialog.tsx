import { X } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { IconButton } from './button'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  /** Kept for screen readers only, when the content shows what it is. */
  titleHidden?: boolean
  wide?: boolean
  footer?: ReactNode
  children: ReactNode
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back.
    `data-first` marks the part that has the focus when it opens. */
export function Dialog({
  open,
  onClose,
  title,
  titleHidden = false,
  wide = false,
  footer,
  children,
}: DialogProps) {
  const { t } = useTranslation()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])

  const leaving = useRef(false)
  useLayoutEffect(() => {
    const dialog = ref.current
    leaving.current = false
    return () => {
      leaving.current = true
      // Only a dialog that is still in the page gives the focus back.
      dialog?.close()
    }
  }, [])

  return (
    // The backdrop closes it for a mouse; the keyboard has Escape and the close button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={() => {
        if (!leaving.current) onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className={cn(
        'm-auto w-[calc(100%-2rem)] rounded-xl border border-line bg-surface p-0 text-ink shadow-raised',
        wide ? 'max-w-2xl' : 'max-w-md',
      )}
    >
      {open ? (
        <div className="flex max-h-[85dvh] flex-col">
          <header className={cn('flex items-center gap-2 px-5 pt-4', titleHidden && 'sr-only')}>
            <h2 id={titleId} className="grow text-base font-semibold">
              {title}
            </h2>
            {titleHidden ? null : (
              <IconButton label={t('ui.dialog.close')} onClick={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          <div className={cn('overflow-y-auto', titleHidden ? '' : 'px-5 py-4')}>{children}</div>
          {footer ? (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          ) : null}
        </div>
      ) : null}
    </dialog>
  )
}
