import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { OpenHere } from './OpenHere.tsx'
import { rememberPlace } from './recent-places.ts'
import { ReportForm } from './ReportForm.tsx'
import styles from './ReportPage.module.css'
import { phoneRepairWords } from './words.ts'

/** Reports at one place: what is already reported there stands first. */
export function ReportPage() {
  const { placeId } = useParams({ strict: false }) as { placeId: string }
  const t = useT(phoneRepairWords)
  const navigate = useNavigate()
  const place = useEndpoint(api.getPlace, { params: { id: placeId } })
  const categories = useEndpoint(api.listCategories)
  const error = place.error ?? categories.error
  if (error !== null)
    return <Failure error={error} retry={() => void Promise.all([place.refetch(), categories.refetch()])} />
  if (place.data === undefined || categories.data === undefined) return <Loading />
  const reported = (id: string) => {
    rememberPlace(place.data)
    void navigate({ to: '/repairs/$id' as string, params: { id } as never, replace: true })
  }
  return (
    <div className="page">
      <Header title={t('start.title')} home="/" />
      <h1 className={styles.place}>{place.data.name}</h1>
      <p className="faint">{place.data.path}</p>
      <AlreadyReported place={place.data} />
      <ReportForm
        key={placeId}
        placeId={placeId}
        symptoms={categories.data.items.filter((category) => category.icon !== null)}
        onReported={reported}
      />
    </div>
  )
}

/** What anyone at the door may know; it spares a second report of the same fault. */
function AlreadyReported({ place }: { place: Place }) {
  const known = useEndpoint(api.getPublicPlace, { params: { code: place.code } })
  return <OpenHere open={known.data?.open ?? []} />
}
