import { ArrowLeftOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { definitionOf, rowsOf, type DesignFields } from '../design-form.ts'
import { registerWords } from '../words.ts'
import { DesignForm } from './DesignForm.tsx'
import { headOf, optionsOf } from './DesignPage.tsx'
import { changedByEntries } from './EntryDrawer.tsx'
import styles from './Registers.module.css'

type Offer = ResponseOf<typeof api.listRegisterCatalogue>['items'][number]

const blank: Offer = {
  code: '',
  name: { zh: '', en: '' },
  about: { zh: '', en: '' },
  definition: {
    dayLabel: { zh: '日期', en: 'Date' },
    fields: [],
    measures: [
      {
        key: 'm1',
        label: { zh: '登记', en: 'Entries' },
        unit: { zh: '次', en: '' },
        decimals: 0,
        terms: [{ amount: '1', where: [] }],
      },
    ],
    indicators: [],
  },
}

/** A register from one of those on offer, or from nothing. */
export function NewRegisterPage() {
  const t = useT(registerWords)
  const offers = useEndpoint(api.listRegisterCatalogue)
  const [chosen, setChosen] = useState<Offer>()
  return (
    <>
      <PageHeader
        title={t('registers.new')}
        about={t('registers.about')}
        actions={
          <LinkButton icon={<ArrowLeftOutlined />} to="/registers">
            {t('back')}
          </LinkButton>
        }
      />
      {offers.error !== null && <ErrorState error={offers.error} />}
      {chosen === undefined ? (
        <section aria-label={t('design.from')}>
          <div className={styles.offers}>
            {[blank, ...(offers.data?.items ?? [])].map((offer) => (
              <button key={offer.code} type="button" className={styles.offer} onClick={() => setChosen(offer)}>
                <span className={styles.name}>{offer === blank ? t('design.blank') : t(offer.name)}</span>
                <span className={styles.faint}>{t(offer.about)}</span>
              </button>
            ))}
          </div>
        </section>
      ) : (
        <Draft key={chosen.code} offer={chosen} />
      )}
    </>
  )
}

function Draft({ offer }: { offer: Offer }) {
  const t = useT(registerWords)
  const navigate = useNavigate()
  const [form] = Form.useForm<DesignFields>()
  const [error, setError] = useState<unknown>(null)
  const create = useAction(api.createRegister, { invalidates: [...changedByEntries, api.listIndicators] })
  const { kept: finer, ...rows } = rowsOf(offer.definition)
  const save = async (fields: DesignFields) => {
    setError(null)
    try {
      const body = { code: fields.code, ...headOf(fields, offer), definition: definitionOf(fields, offer.definition) }
      const { code } = await create.mutateAsync({ body })
      void navigate({ to: '/registers/$code', params: { code } as never })
    } catch (thrown) {
      setError(thrown)
      window.scrollTo({ top: 0 })
    }
  }
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Form<DesignFields>
        form={form}
        layout="vertical"
        className={styles.design}
        initialValues={{
          ...rows,
          code: offer.code,
          name: offer.name.zh,
          nameEn: offer.name.en,
          about: offer.about.zh,
          keptFrom: dayjs().startOf('year').format('YYYY-MM-DD'),
        }}
        onFinish={(fields) => void save(fields)}
      >
        <DesignForm form={form} isNew options={optionsOf(offer)} />
        {finer > 0 && <p className={styles.faint}>{t('design.more', { n: finer })}</p>}
        <h2>{t('design.create')}</h2>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('design.create')}
        </Button>
      </Form>
    </>
  )
}
