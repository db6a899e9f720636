import { hash, verify } from '@node-rs/argon2'
import { badField } from '../errors.ts'

/** Argon2id with the parameters of OWASP: 19 MiB, two passes, one lane. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password)

/** Pure: kinds of characters in a password. */
function countClasses(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
}

/** @throws password.weak */
export function assertStrong(password: string, username: string, classes: number): void {
  const weak =
    password.toLowerCase().includes(username.toLowerCase()) ||
    (password.length < 16 && countClasses(password) < classes)
  if (weak) throw badField('password', 'password.weak', { classes })
}
