import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { assetFunds, assetOrigins, assetVerbs, type Asset } from '@houqin/contracts/assets/asset'
import { Link, useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { AssetTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import { AssetActions } from './AssetActions.tsx'
import styles from './Assets.module.css'

/** An asset card with its depreciation and its life. */
export function AssetPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asset = useEndpoint(api.getAsset, { params: { id } })
  if (asset.error !== null) return <ErrorState error={asset.error} onRetry={() => void asset.refetch()} />
  return asset.data === undefined ? <PageSkeleton rows={8} /> : <Shown asset={asset.data} />
}

function Shown({ asset }: { asset: Asset }) {
  const t = useT(assetWords)
  return (
    <RecordPage
      number={<RecordNumber number={asset.number} />}
      title={[asset.name, asset.spec].filter(Boolean).join(' ')}
      state={<AssetTag state={asset.state} />}
      holder={[asset.unit.name, asset.keeper?.name].filter(Boolean).join(' ')}
      actions={
        <>
          <AssetActions asset={asset} />
          <LinkButton icon={<ArrowLeftOutlined />} to="/assets">
            {t('asset.back')}
          </LinkButton>
        </>
      }
      side={<Depreciation asset={asset} />}
      below={
        <RecordPart title={t('asset.life')}>
          <Life asset={asset} />
        </RecordPart>
      }
    >
      {asset.paper !== null && (
        <p>
          <Link to="/asset-papers/$id" params={{ id: asset.paper.id } as never}>
            {t('asset.onPaper', { number: asset.paper.number })}
          </Link>
        </p>
      )}
      <Card asset={asset} />
    </RecordPage>
  )
}

function Card({ asset }: { asset: Asset }) {
  const t = useT(assetWords)
  const fields = [
    { name: t('column.class'), value: asset.class.name },
    { name: t('column.quantity'), value: `${asset.quantity} ${asset.unitWord}` },
    { name: t('column.unit'), value: asset.unit.name },
    { name: t('column.keeper'), value: asset.keeper?.name },
    {
      name: t('column.place'),
      value: asset.place && (
        <Link to="/asset-rooms/$id" params={{ id: asset.place.id } as never}>
          {asset.place.name}
        </Link>
      ),
    },
    { name: t('column.acquiredOn'), value: asset.acquiredOn },
    { name: t('field.origin'), value: t(assetOrigins[asset.origin]) },
    { name: t('field.fund'), value: t(assetFunds[asset.fund]) },
    { name: t('field.bookedOn'), value: asset.bookedOn },
    { name: t('field.voucher'), value: asset.voucher },
    { name: t('field.brand'), value: asset.brand },
    { name: t('field.maker'), value: asset.maker },
    { name: t('field.serial'), value: asset.serial },
    { name: t('field.supplier'), value: asset.supplier },
    { name: t('field.contract'), value: asset.contract },
    { name: t('field.warrantyUntil'), value: asset.warrantyUntil },
    { name: t('field.oldNumber'), value: asset.oldNumber },
    { name: t('field.note'), value: asset.note },
  ]
  return (
    <RecordPart title={t('asset.card')}>
      <RecordFields fields={fields.filter(({ value }) => value !== null && value !== undefined)} />
    </RecordPart>
  )
}

function Depreciation({ asset }: { asset: Asset }) {
  const t = useT(assetWords)
  const format = useFormat()
  const amount = (value: string) => format.number(Number(value), 2)
  const { depreciation } = asset
  const fields = [
    { name: t('column.value'), value: amount(asset.value) },
    ...(depreciation === null
      ? []
      : [
          { name: t('asset.accumulated'), value: amount(depreciation.accumulated) },
          { name: t('asset.net'), value: amount(depreciation.net) },
        ]),
  ]
  return (
    <RecordPart title={t('asset.depreciation')}>
      <RecordFields fields={fields} />
      <p className={styles.basis}>
        {depreciation === null
          ? t('asset.notDepreciated')
          : `${t('asset.months', { used: depreciation.monthsUsed, months: depreciation.months })} · ${depreciation.basis}`}
      </p>
    </RecordPart>
  )
}

/** Everything that happened to it, newest first. */
function Life({ asset }: { asset: Asset }) {
  const t = useT(assetWords)
  const format = useFormat()
  return (
    <ol className={styles.steps}>
      {asset.steps.map(({ id, verb, at, person, said, paper, moved }) => (
        <li key={id}>
          <p className={styles.head}>
            <span>
              {person !== null && <strong>{person.name} </strong>}
              {t(assetVerbs[verb])}
              {paper !== null && (
                <>
                  {' · '}
                  <Link to="/asset-papers/$id" params={{ id: paper.id } as never}>
                    {paper.number}
                  </Link>
                </>
              )}
            </span>
            <time dateTime={at}>{format.moment(at)}</time>
          </p>
          {moved.map(({ what, from, to }) => (
            <p key={what} className={styles.small}>
              {t(`moved.${what}`)} {t('asset.from', { from: from ?? t('asset.nobody'), to: to ?? t('asset.nobody') })}
            </p>
          ))}
          {said !== null && <p className={styles.text}>{said}</p>}
        </li>
      ))}
    </ol>
  )
}
