import { terms } from '../../kernel/terms.ts'

export const searchWords = terms({
  'search.title': ['查找', 'Search'],
  'search.placeholder': ['单号、内容、拼音首字母', 'Numbers, words, pinyin initials'],
  'search.none': ['没有找到“{q}”', 'Nothing found for “{q}”'],
  'search.help': [
    '能看到的都能查：报修、投诉、意见、台账…',
    'Whatever you may see: repairs, complaints, opinions, registers …',
  ],
})
