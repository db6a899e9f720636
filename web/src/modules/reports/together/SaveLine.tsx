import { CheckOutlined, SyncOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { SectionRecord } from '@houqin/contracts/report-tasks'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import styles from './Editor.module.css'
import type { useAutosave } from './use-autosave.ts'
import { togetherWords } from './words.ts'

interface SaveLineProps {
  partId: string
  section: SectionRecord
  save: ReturnType<typeof useAutosave>
  read: () => NarrativeBlock[]
  onRenew: () => Promise<SectionRecord | undefined>
}

/** Whether what is written is kept; where another was faster, whose text is to stand. */
export function SaveLine({ save, ...rest }: SaveLineProps) {
  const t = useT(togetherWords)
  const format = useFormat()
  const now = useNow()
  const { state } = save
  switch (state.kind) {
    case 'saved':
      return (
        <span role="status" className={styles.saved}>
          <CheckOutlined aria-hidden />{' '}
          {state.at === null ? '' : t('write.saved.at', { time: format.moment(state.at, now) })}
        </span>
      )
    case 'dirty':
      return (
        <span role="status" className={styles.faint}>
          <SyncOutlined aria-hidden /> {t('write.saving')}
        </span>
      )
    case 'failed':
      return (
        <span role="alert" className={styles.failed}>
          {t('write.failed', { sentence: sentenceOf(state.error) })}
          <Button size="small" onClick={() => void save.flush()}>
            {t('write.retry')}
          </Button>
        </span>
      )
    case 'conflict':
      return <Conflict sentence={state.sentence} save={save} {...rest} />
  }
}

function Conflict({ sentence, save, partId, section, read, onRenew }: SaveLineProps & { sentence: string }) {
  const t = useT(togetherWords)
  const aside = useAction(api.putAsideSection, { invalidates: [api.listSectionDrafts] })
  const keepMine = async () => {
    const theirs = await onRenew()
    if (theirs) await save.goOn(theirs.version)
  }
  const takeTheirs = async () => {
    await aside.mutateAsync({ params: { id: partId, key: section.key }, body: { blocks: read() } })
    await onRenew()
    window.location.reload()
  }
  return (
    <span role="alert" className={styles.failed}>
      {sentence}
      <Button size="small" type="primary" onClick={() => void keepMine()}>
        {t('write.mine')}
      </Button>
      <Button size="small" loading={aside.isPending} onClick={() => void takeTheirs()}>
        {t('write.theirs')}
      </Button>
    </span>
  )
}
