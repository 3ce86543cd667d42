import { useTranslation } from 'react-i18next'
import { useRegisteredCommands } from '@/lib/commands'
import { Dialog } from '@/ui/dialog'
import { KeyCaps } from '@/ui/key-caps'

/** Lists exactly the keys that work on the screen the person is on. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const commands = useRegisteredCommands()
  const listed = commands.filter(({ keys }) => keys)
  const groups = [...new Set(listed.map(({ group }) => group))]
  return (
    <Dialog open onClose={onClose} title={t('app.keys.title')}>
      <div className="flex flex-col gap-5 pb-2">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 text-xs font-medium text-muted">{group}</h3>
            <dl className="divide-y divide-line">
              {listed
                .filter((command) => command.group === group)
                .map(({ id, label, keys = '' }) => (
                  <div key={id} className="flex items-center justify-between gap-4 py-1.5">
                    <dt>{label}</dt>
                    <dd>
                      <KeyCaps keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <p className="text-xs text-muted">{t('app.keys.off')}</p>
      </div>
    </Dialog>
  )
}
