import { useTranslation } from 'react-i18next'
import { noCategory } from './category-options'
import { Dialog } from './dialog'
import { OptionList, type Option } from './option-list'

type CategoryDialogProps = {
  title: string
  selected?: string | undefined
  options: readonly Option[]
  onClose: () => void
  onPick: (categoryId: string | null) => void
}

/** One category for several rows, or for one on a screen too small to open a list in place. */
export function CategoryDialog({ title, selected, options, onClose, onPick }: CategoryDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="-mx-5 -my-4 h-[60dvh] max-h-80">
        <OptionList
          label={t('transactions.column.category')}
          placeholder={t('transactions.category.find')}
          options={options}
          selected={selected}
          onPick={(value) => {
            onClose()
            onPick(value === noCategory ? null : value)
          }}
        />
      </div>
    </Dialog>
  )
}
