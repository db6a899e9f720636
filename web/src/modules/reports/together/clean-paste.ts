/** Pure. What Word and web pages put on the clipboard, down to paragraphs, lists, tables and bold words. */
export function cleanPaste(html: string): string {
  return html
    .replaceAll(/<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->/gi, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<\/?(?:o|w|m|v|st1):[^>]*>/gi, '')
    .replaceAll(/<(?:meta|link|img)\b[^>]*>/gi, '')
    .replaceAll(
      /\s(?:style|class|lang|align|width|height|face|color|size|id|data-[\w-]+)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi,
      '',
    )
    .replaceAll(/<h1\b/gi, '<h2')
    .replaceAll(/<\/h1>/gi, '</h2>')
    .replaceAll(/<(\/?)h[4-6]\b/gi, '<$1h3')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
}
