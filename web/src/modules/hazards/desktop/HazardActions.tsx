import { type Hazard } from '@houqin/contracts/hazards'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import type { Choice } from '../../repairs/components/TeamChoice.tsx'
import { changedByHazard, hazardDeedEndpoints, hazardVerbEndpoints, type HazardStep } from '../endpoints.ts'
import { isVerb, labelOf, stepsOf } from '../steps.ts'
import { hazardWords } from '../words.ts'
import { firstValues, StepFields } from './StepFields.tsx'

/** What the viewer may do with a hazard now, the most likely first. */
export function HazardActions({ hazard }: { hazard: Hazard }) {
  const [step, setStep] = useState<HazardStep>()
  const t = useT(hazardWords)
  return (
    <>
      {stepsOf(hazard).map((one, at) => (
        <Button
          key={one}
          type={at === 0 ? 'primary' : 'default'}
          danger={one === 'reject' || one === 'reopen'}
          onClick={() => setStep(one)}
        >
          {t(labelOf(one))}
        </Button>
      ))}
      {step !== undefined && <StepForm step={step} hazard={hazard} onClose={() => setStep(undefined)} />}
    </>
  )
}

function StepForm({ step, hazard, onClose }: { step: HazardStep; hazard: Hazard; onClose: () => void }) {
  const t = useT(hazardWords)
  const { message } = App.useApp()
  const label = t(labelOf(step))
  const endpoint = isVerb(step) ? hazardVerbEndpoints[step] : hazardDeedEndpoints[step]
  const say = useAction(endpoint as typeof hazardVerbEndpoints.accept, { invalidates: changedByHazard })
  const submit = async ({ whom, ...fields }: { whom?: Choice }) => {
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined))
    await say.mutateAsync({ params: { id: hazard.id }, body: { version: hazard.version, ...whom, ...said } })
    void message.success(t('verb.done'))
  }
  return (
    <FormDrawer<{ whom?: Choice }>
      open
      onClose={onClose}
      title={`${label} · ${hazard.number}`}
      about={step === 'plan' ? t('deed.about.plan') : undefined}
      submitLabel={label}
      danger={step === 'reject'}
      initialValues={firstValues(step, hazard)}
      onSubmit={submit}
    >
      <StepFields step={step} hazard={hazard} />
    </FormDrawer>
  )
}
