import { api } from '@houqin/contracts'
import type { Responsibility } from '@houqin/contracts/responsibility'
import { App, Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { timeText } from '../time-text.ts'
import { responsibilityWords } from '../words.ts'
import styles from './Responsibility.module.css'

/** One line of the map: trade, who, when. */
export function EntryLine({ entry }: { entry: Responsibility }) {
  const t = useT(responsibilityWords)
  const can = useCan()
  const { modal } = App.useApp()
  const today = useFormat().day(useNow())
  const end = useAction(api.endResponsibility, {
    invalidates: [api.listResponsibilities, api.listCoverage, api.findResponsible],
  })
  const ask = () =>
    modal.confirm({
      title: t('end.ask'),
      content: t('end.about'),
      okText: t('end'),
      onOk: () =>
        end
          .mutateAsync({ params: { id: entry.id }, body: { version: entry.version, toOn: today } })
          .catch((error: unknown) => void modal.error({ title: sentenceOf(error) })),
    })
  return (
    <li className={styles.entry}>
      <span>{entry.category?.name ?? t('trade.every')}</span>
      <span>
        {entry.person?.name ?? t('person.head')} <span className={styles.faint}>{entry.unit.name}</span>
      </span>
      <span className={styles.faint}>{timeText(t, entry)}</span>
      <span className={styles.faint}>
        {entry.toOn === null ? t('since', { from: entry.fromOn }) : t('span', { from: entry.fromOn, to: entry.toOn })}
      </span>
      {can('responsibility.assign') && entry.toOn === null && (
        <Button size="small" type="text" onClick={ask}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
