import { Button } from 'antd-mobile'
import { useT } from '../../kernel/i18n.ts'
import { problemOf } from '../../kernel/problem.ts'
import { phoneWords } from '../words.ts'
import { Empty } from './Empty.tsx'

/** In place of what could not be read. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useT(phoneWords)
  const { title, detail } = problemOf(error)
  return (
    <div role="alert">
      <Empty title={title} about={detail ?? ''}>
        <Button color="primary" onClick={retry}>
          {t('retry')}
        </Button>
      </Empty>
    </div>
  )
}
