import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { AssetRow } from '@houqin/contracts/assets/asset'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { AssetTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** The card of a room: everything that stands in it, to be printed, signed and hung at the door. */
export function RoomCardPage() {
  const t = useT(assetWords)
  const format = useFormat()
  const { id } = useParams({ strict: false }) as { id: string }
  const card = useEndpoint(api.getRoomCard, { params: { id } })
  if (card.error !== null) return <ErrorState error={card.error} onRetry={() => void card.refetch()} />
  if (card.data === undefined) return <PageSkeleton rows={8} />
  const { place, items, quantity, value } = card.data
  return (
    <>
      <PageHeader
        title={`${place.name} · ${t('asset.room')}`}
        about={place.path}
        actions={
          <span className={styles.screen}>
            <LinkButton icon={<ArrowLeftOutlined />} to={`/assets?placeId=${id}`}>
              {t('asset.back')}
            </LinkButton>{' '}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('paper.print')}
            </Button>
          </span>
        }
      />
      <section className={styles.sheet} aria-label={t('asset.room')}>
        <p>
          {items.length === 0
            ? t('room.none')
            : t('room.total', { n: quantity, value: format.number(Number(value), 2) })}
        </p>
        {items.length > 0 && <RoomTable items={items} />}
        <p className={styles.sign}>{t('room.sign')}</p>
      </section>
    </>
  )
}

function RoomTable({ items }: { items: readonly AssetRow[] }) {
  const t = useT(assetWords)
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['number', 'name', 'spec', 'quantity', 'value', 'keeper', 'state'] as const).map((key) => (
              <th key={key} scope="col" className={key === 'quantity' || key === 'value' ? styles.right : undefined}>
                {t(`column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((asset) => (
            <tr key={asset.id}>
              <td className="number">{asset.number}</td>
              <th scope="row">
                <Link to="/assets/$id" params={{ id: asset.id } as never}>
                  {asset.name}
                </Link>
              </th>
              <td>{asset.spec}</td>
              <td className={styles.right}>
                {asset.quantity} {asset.unitWord}
              </td>
              <td className={styles.right}>{format.number(Number(asset.value), 2)}</td>
              <td>{asset.keeper?.name}</td>
              <td>
                <AssetTag state={asset.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
