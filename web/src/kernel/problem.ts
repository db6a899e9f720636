import type { Problem } from '@houqin/contracts'
import { speaker, terms } from './terms.ts'

const words = terms({
  'unreachable.title': ['连不上服务器', 'The server cannot be reached'],
  'unreachable.detail': [
    '网络不通或服务正在重启。请检查网络后重试，填写的内容还在。',
    'The network is down or the server is restarting. Check the network and try again; what you typed is kept.',
  ],
  'unreadable.title': ['服务器的回答无法识别', 'The server’s answer makes no sense'],
  'unreadable.detail': [
    '可能是中间的代理出错。请稍后重试，仍不行请告诉管理员。',
    'Something between here and the server may be failing. Try again shortly; tell your administrator if it stays.',
  ],
})

/** What the server said went wrong (RFC 9457), already in the reader's language. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }
}

/** No answer came at all. */
export function unreachable(): ApiProblem {
  return own('network.unreachable', 0, 'unreachable')
}

/** An answer that is not a problem of ours, for instance the error page of a proxy. */
export function unreadable(status: number): ApiProblem {
  return own('network.unreadable', status, 'unreadable')
}

/** Any thrown thing as a problem, so that a page can show it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem
  return { ...unreadable(0).problem, detail: error instanceof Error ? error.message : String(error) }
}

/** What went wrong in one sentence. */
export function sentenceOf(error: unknown): string {
  const { title, detail } = problemOf(error)
  return detail ?? title
}

/** Someone else was faster: the screen is stale and has to be loaded again. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 409 || error.status === 412)
}

function own(code: string, status: number, key: 'unreachable' | 'unreadable'): ApiProblem {
  const t = speaker(words)
  return new ApiProblem({ type: 'about:blank', status, code, title: t(`${key}.title`), detail: t(`${key}.detail`) })
}
