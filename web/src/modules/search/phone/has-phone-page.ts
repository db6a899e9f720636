/** Kinds of records whose page the phone has under the address of the desktop. */
const onPhone = ['/repairs/', '/registers/', '/opinions/', '/my-surveys/']

export const hasPhonePage = (url: string): boolean => onPhone.some((start) => url.startsWith(start))
