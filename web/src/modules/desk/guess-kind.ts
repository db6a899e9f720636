import type { CallKind } from '@houqin/contracts/desk'

const COMPLAINT = /投诉|态度|不满意|没人管|催了|推来推去|乱收费|太差|骂人|不负责|没人来/u
const QUESTION = /请问|几点|怎么|多少钱|什么时候|哪里|电话是多少|能不能|可以吗|吗$|吗[？?]|咨询/u

/** What a call seems to be by its words; the clerk decides. A fault that was recognised outweighs a question. */
export function guessKind(words: string, { hasFault }: { hasFault: boolean }): CallKind {
  if (COMPLAINT.test(words)) return 'complaint'
  return QUESTION.test(words) && !hasFault ? 'inquiry' : 'repair'
}
