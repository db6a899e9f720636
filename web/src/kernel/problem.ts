import type { Problem } from '@houqin/contracts'
import { ApiProblem } from './api-problem.ts'
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
  'outdated.title': ['现在的系统不认得这一步', 'The system no longer knows this step'],
  'outdated.detail': [
    '这一步是旧版页面记下的。请记下内容后放弃，再在单子上重做。',
    'An older version of the page kept this step. Note what it says, give it up and do it again on the record.',
  ],
})

/** No answer came at all. */
export function unreachable(): ApiProblem {
  return own('network.unreachable', 0, 'unreachable')
}

/** An answer that is not a problem of ours, for instance the error page of a proxy. */
export function unreadable(status: number): ApiProblem {
  return own('network.unreadable', status, 'unreadable')
}

/** Kept on the phone by a version of the page that said something nobody understands any more. */
export function outdated(): ApiProblem {
  return own('network.outdated', 410, 'outdated')
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

function own(code: string, status: number, key: 'unreachable' | 'unreadable' | 'outdated'): ApiProblem {
  const t = speaker(words)
  return new ApiProblem({ type: 'about:blank', status, code, title: t(`${key}.title`), detail: t(`${key}.detail`) })
}
