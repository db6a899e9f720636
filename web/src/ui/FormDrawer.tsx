import { App, Button, Drawer, Form, type FormInstance } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import styles from './FormDrawer.module.css'
import { ProblemAlert, useFieldProblems } from './ProblemAlert.tsx'
import { uiWords } from './words.ts'

interface FormDrawerProps<T> {
  open: boolean
  onClose: () => void
  title: string
  /** What it does, in one sentence. */
  about?: ReactNode
  submitLabel?: string
  danger?: boolean
  initialValues?: Partial<T>
  /** Throws ApiProblem; resolves when it is done, then the drawer closes. */
  onSubmit: (values: T) => Promise<unknown>
  /** Offered where somebody else was faster. */
  onRefresh?: () => void
  form?: FormInstance<T>
  size?: number
  children: ReactNode
}

/** A form at the side: one column, errors at the field and summed up on top, asks before typed words are lost. */
export function FormDrawer<T extends object>(props: FormDrawerProps<T>) {
  const t = useT(uiWords)
  const { modal } = App.useApp()
  const [own] = Form.useForm<T>()
  const form = props.form ?? own
  const { error, busy, submit } = useSubmission(props)
  useFieldProblems(form, error)
  const close = () => {
    if (!form.isFieldsTouched()) return props.onClose()
    modal.confirm({
      title: t('form.leave.title'),
      okText: t('form.leave.go'),
      cancelText: t('form.leave.stay'),
      onOk: props.onClose,
    })
  }
  const refresh = () => {
    props.onRefresh?.()
    props.onClose()
  }
  return (
    <Drawer
      open={props.open}
      onClose={close}
      title={props.title}
      size={props.size ?? 480}
      destroyOnHidden
      rootClassName={styles.drawer}
      footer={
        <FormFoot
          form={form}
          busy={busy}
          close={close}
          danger={props.danger}
          label={props.submitLabel ?? t('form.save')}
        />
      }
    >
      {props.about !== undefined && <p className={styles.about}>{props.about}</p>}
      {error !== null && <ProblemAlert error={error} onRefresh={refresh} />}
      <Form<T>
        form={form}
        layout="vertical"
        preserve={false}
        scrollToFirstError={{ focus: true }}
        initialValues={props.initialValues}
        onFinish={(values) => void submit(values)}
      >
        {props.children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Drawer>
  )
}

/** Sends the values; keeps what went wrong until the form is opened again. */
function useSubmission<T>({ open, onSubmit, onClose }: Pick<FormDrawerProps<T>, 'open' | 'onSubmit' | 'onClose'>) {
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (open) setError(null)
  }, [open])
  const submit = async (values: T) => {
    setBusy(true)
    setError(null)
    try {
      await onSubmit(values)
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { error, busy, submit }
}

interface FormFootProps<T> {
  form: FormInstance<T>
  busy: boolean
  close: () => void
  danger: boolean | undefined
  label: string
}

function FormFoot<T>({ form, busy, close, danger, label }: FormFootProps<T>) {
  const t = useT(uiWords)
  return (
    <div className={styles.foot}>
      <Button onClick={close}>{t('form.cancel')}</Button>
      <Button type="primary" danger={danger} loading={busy} onClick={() => form.submit()}>
        {label}
      </Button>
    </div>
  )
}
