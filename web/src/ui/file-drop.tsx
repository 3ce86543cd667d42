import { FileDown } from 'lucide-react'
import { useId, useState, type DragEvent } from 'react'
import { cn } from '@/lib/class-names'

type FileDropProps = {
  title: string
  hint: string
  accept?: string
  multiple?: boolean
  disabled?: boolean
  onFiles: (files: File[]) => void
}

/** A place to drop files on; a press on it opens the file dialog. */
export function FileDrop({
  title,
  hint,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
}: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files?.length && !disabled) onFiles(multiple ? [...files] : [...files].slice(0, 1))
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside && !disabled)
  }
  return (
    // Dropping is the mouse's way; the file input inside is everyone else's.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      htmlFor={id}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files)
      }}
      className={cn(
        'flex cursor-pointer flex-col items-center gap-1.5 rounded-xl border-2 border-dashed px-4 py-10 text-center transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
        over
          ? 'border-accent bg-accent-soft'
          : 'border-line-strong/60 hover:border-accent hover:bg-sunken/50',
        disabled && 'pointer-events-none opacity-60',
      )}
    >
      <FileDown aria-hidden className="size-8 text-accent-text" strokeWidth={1.5} />
      <span className="font-medium">{title}</span>
      <span className="text-xs text-muted">{hint}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again after it was corrected.
          event.target.value = ''
        }}
      />
    </label>
  )
}
