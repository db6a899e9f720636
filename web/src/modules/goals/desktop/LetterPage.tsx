import { ArrowLeftOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { App, Button } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useDownload } from '../../../kernel/use-download.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { LetterSheet } from '../LetterSheet.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import styles from './LetterPage.module.css'
import { SignModal } from './SignModal.tsx'

/** A letter to read, sign, print or take along as a Word file. */
export function LetterPage() {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const { id } = useParams({ strict: false }) as { id: string }
  const letter = useEndpoint(api.getLetter, { params: { id } })
  const download = useDownload(api.getLetterDocument)
  const [signing, setSigning] = useState(false)
  if (letter.data === undefined) {
    if (letter.error === null) return <PageSkeleton rows={10} />
    return <ErrorState error={letter.error} onRetry={() => void letter.refetch()} />
  }
  const { data } = letter
  const save = () =>
    download.mutate(
      { sent: { params: { id } }, name: `${data.content.title} ${data.lower.name}.docx` },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  return (
    <>
      <div className={styles.tools}>
        <LinkButton type="text" icon={<ArrowLeftOutlined />} to="/goals/letters">
          {t('letter.back')}
        </LinkButton>
        <GoalStateTag letter={data.state} />
        <span className={styles.spread} />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
        <Button icon={<FileWordOutlined />} loading={download.isPending} onClick={save}>
          {t('letter.word')}
        </Button>
        {data.waitsForMe && (
          <Button type="primary" onClick={() => setSigning(true)}>
            {t('letter.sign')}
          </Button>
        )}
      </div>
      <LetterSheet letter={data} />
      {signing && <SignModal letters={[data]} onClose={() => setSigning(false)} />}
    </>
  )
}
