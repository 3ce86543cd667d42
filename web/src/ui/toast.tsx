import { X } from 'lucide-react'
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button'

type Toast = {
  text: string
  /** What can still be done about it, such as Undo; a toast with an action stays longer. */
  action?: { label: string; run: () => void }
}

type Shown = Toast & { id: number }

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Says that something happened; never the only place where a person can learn it. */
export const useToast = () => use(ToastContext)

let lastId = 0

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const close = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id))
  }, [])
  const show = useMemo(
    () => (toast: Toast) => {
      lastId += 1
      const id = lastId
      setToasts((shown) => [...shown.slice(-2), { ...toast, id }])
    },
    [],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="region"
        aria-label={t('ui.toast.region')}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(5rem+var(--toast-lift,0px))] z-50 flex flex-col items-center gap-2 md:bottom-[calc(1.5rem+var(--toast-lift,0px))]"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose: (id: number) => void }) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onClose(toast.id), toast.action ? 12_000 : 5_000)
    return () => {
      clearTimeout(timer)
    }
  }, [held, onClose, toast])
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) }
  const focus = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) }
  return (
    <div
      {...hold}
      {...focus}
      className="pointer-events-auto flex max-w-full items-center gap-2 rounded-lg bg-ink py-1 pr-1 pl-4 text-canvas shadow-raised"
    >
      <span className="min-w-0 py-1.5">{toast.text}</span>
      {toast.action ? (
        <Button
          variant="ghost"
          size="sm"
          className="text-canvas! underline underline-offset-4 hover:bg-white/10"
          onClick={() => {
            toast.action?.run()
            onClose(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton
        label={t('ui.toast.close')}
        className="text-canvas/70! hover:bg-white/10 hover:text-canvas!"
        onClick={() => onClose(toast.id)}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
