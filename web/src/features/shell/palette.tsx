import { useTranslation } from 'react-i18next'
import { useRegisteredCommands } from '@/lib/commands'
import { Dialog } from '@/ui/dialog'
import { KeyCaps } from '@/ui/key-caps'
import { OptionList } from '@/ui/option-list'

/** Every place and action by name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useRegisteredCommands().filter(({ inPalette }) => inPalette !== false)
  return (
    <Dialog open onClose={onClose} title={t('app.palette.open')} titleHidden>
      <OptionList
        label={t('app.palette.open')}
        placeholder={t('app.palette.placeholder')}
        options={commands.map(({ id, label, group, keys }) => ({
          value: id,
          label,
          group,
          detail: keys ? <KeyCaps keys={keys} /> : undefined,
        }))}
        onPick={(id) => {
          onClose()
          commands.find((command) => command.id === id)?.run()
        }}
      />
    </Dialog>
  )
}
