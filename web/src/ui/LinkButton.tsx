import { useRouter } from '@tanstack/react-router'
import { Button, type ButtonProps } from 'antd'
import type { MouseEvent } from 'react'

interface LinkButtonProps extends Omit<ButtonProps, 'href' | 'onClick'> {
  to: string
}

/** A button that leads somewhere: a real link, so that it opens in a new tab too. */
export function LinkButton({ to, ...button }: LinkButtonProps) {
  const router = useRouter()
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    router.history.push(to)
  }
  return <Button {...button} href={to} onClick={go} />
}
