import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { disposalWays, paperKinds, paperVerbs, type Paper } from '@houqin/contracts/assets/paper'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { PaperTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import { PaperActions } from './PaperActions.tsx'
import styles from './Assets.module.css'

/** A transfer, loan or disposal with its things and all that was said of it; prints as the paper to sign. */
export function PaperPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const paper = useEndpoint(api.getAssetPaper, { params: { id } })
  if (paper.error !== null) return <ErrorState error={paper.error} onRetry={() => void paper.refetch()} />
  return paper.data === undefined ? <PageSkeleton rows={8} /> : <Shown paper={paper.data} />
}

function Shown({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  return (
    <RecordPage
      number={<RecordNumber number={paper.number} />}
      title={`${t(paperKinds[paper.kind])} · ${paper.cards === 1 ? paper.title : t('paper.cards', { name: paper.title, n: paper.cards })}`}
      state={<PaperTag state={paper.state} />}
      holder={[paper.unit?.name, paper.keeper?.name].filter(Boolean).join(' ')}
      due={paper.isLate ? <span className={styles.late}>{t('paper.late')}</span> : undefined}
      actions={
        <>
          <PaperActions paper={paper} />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('paper.print')}
          </Button>
          <LinkButton icon={<ArrowLeftOutlined />} to="/asset-papers">
            {t('paper.back')}
          </LinkButton>
        </>
      }
      side={<About paper={paper} />}
      below={
        <RecordPart title={t('paper.steps')}>
          <Steps paper={paper} />
          <p className={styles.sign}>{t('paper.sign')}</p>
        </RecordPart>
      }
    >
      <RecordPart title={t('paper.things')}>
        <Things paper={paper} />
      </RecordPart>
    </RecordPage>
  )
}

function About({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  const format = useFormat()
  const amount = (value: string | null) => value && format.number(Number(value), 2)
  const fields = [
    { name: t('paper.requester'), value: paper.requester?.name },
    { name: t('paper.reason'), value: paper.reason },
    { name: t('field.way'), value: paper.way && t(disposalWays[paper.way]) },
    { name: t('field.toUnit'), value: paper.kind === 'disposal' ? null : paper.unit?.name },
    { name: t('field.toKeeper'), value: paper.keeper?.name },
    { name: t('field.toPlace'), value: paper.place?.name },
    { name: t('field.dueOn'), value: paper.dueOn },
    { name: t('column.value'), value: amount(paper.value) },
    { name: t('paper.saved'), value: amount(paper.saved) },
    { name: t('paper.proceeds'), value: amount(paper.proceeds) },
  ]
  return (
    <RecordPart title={t(paperKinds[paper.kind])}>
      <RecordFields fields={fields.filter(({ value }) => value !== null && value !== undefined)} />
    </RecordPart>
  )
}

function Things({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.asset')}</th>
            <th scope="col">{t('paper.from')}</th>
            <th scope="col" className={styles.right}>
              {t('column.quantity')}
            </th>
            <th scope="col" className={styles.right}>
              {t('column.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {paper.lines.map(({ asset, fromUnit, fromKeeper, fromPlace }) => (
            <tr key={asset.id}>
              <th scope="row">
                <Link to="/assets/$id" params={{ id: asset.id } as never}>
                  {[asset.name, asset.spec].filter(Boolean).join(' ')}
                </Link>
                <br />
                <span className={`${styles.small} number`}>{asset.number}</span>
              </th>
              <td>
                {[fromUnit?.name, fromKeeper?.name].filter(Boolean).join(' ')}
                <br />
                <span className={styles.small}>{fromPlace?.name}</span>
              </td>
              <td className={styles.right}>
                {asset.quantity} {asset.unitWord}
              </td>
              <td className={styles.right}>{format.number(Number(asset.value), 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Steps({ paper }: { paper: Paper }) {
  const t = useT(assetWords)
  const format = useFormat()
  return (
    <ol className={styles.steps}>
      {paper.steps.map(({ id, verb, at, person, said }) => (
        <li key={id}>
          <p className={styles.head}>
            <span>
              <strong>{person?.name}</strong> {verb === 'request' ? t('paper.requested') : t(paperVerbs[verb].told)}
            </span>
            <time dateTime={at}>{format.moment(at)}</time>
          </p>
          {said !== null && <p className={styles.text}>{said}</p>}
        </li>
      ))}
    </ol>
  )
}
