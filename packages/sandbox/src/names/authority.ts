// The X.509 library's dependency injection wants it before anything else.
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'

/** A key and its certificate, as PEM. */
export interface Identity {
  readonly key: string
  readonly cert: string
}

/** A certificate authority of the sandbox: trusted by anyone who is given its file, good for nothing else. */
export interface Authority {
  /** The authority's own certificate. */
  readonly caPem: string
  /** The same in a file, for NODE_EXTRA_CA_CERTS and the like; empty without a directory. */
  readonly caFile: string
  /** A server certificate for host names and IP addresses; one a set of names and period is made and kept. */
  issue(names: readonly string[], period?: Period): Promise<Identity>
}

/** When it is good: now, not any more, or not yet. */
export type Period = 'current' | 'expired' | 'early'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000

/** `directory` is where the authority's certificate is written; without one it is only in memory. */
export async function makeAuthority(options: { readonly directory?: string } = {}): Promise<Authority> {
  // The library keeps one provider for the process: Node's own.
  x509.cryptoProvider.set(webcrypto as unknown as Parameters<typeof x509.cryptoProvider.set>[0])
  const keys = await makeKeys()
  const now = Date.now()
  const days = (from: number, to: number) => ({
    notBefore: new Date(now + from * day),
    notAfter: new Date(now + to * day)
  })
  const periods = { current: days(-1, 30), expired: days(-30, -1), early: days(1, 30) }
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=staging-actions sandbox',
    serialNumber: serial(),
    keys,
    signingAlgorithm: algorithm,
    ...days(-60, 60),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)
    ]
  })
  const caPem = pem(ca.toString('pem'))
  const caFile = options.directory === undefined ? '' : join(options.directory, 'sandbox-ca.pem')
  if (caFile) await writeFile(caFile, caPem)
  const issued = new Map<string, Promise<Identity>>()

  const issueNew = async (names: readonly string[], period: Period): Promise<Identity> => {
    const own = await makeKeys()
    const certificate = await x509.X509CertificateGenerator.create({
      subject: `CN=${names[0] ?? 'sandbox'}`,
      issuer: ca.subject,
      serialNumber: serial(),
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      ...periods[period],
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        new x509.SubjectAlternativeNameExtension(
          names.map((value) => ({ type: /^[\d.]+$|:/.test(value) ? ('ip' as const) : ('dns' as const), value }))
        ),
        await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey)
      ]
    })
    const key = await webcrypto.subtle.exportKey('pkcs8', own.privateKey)
    const body = Buffer.from(key).toString('base64').replace(/.{64}/g, '$&\n')
    return {
      key: `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`,
      cert: pem(certificate.toString('pem'))
    }
  }

  return {
    caPem,
    caFile,
    issue: (names, period = 'current') => {
      const id = `${period} ${names.join(' ')}`
      const known = issued.get(id) ?? issueNew(names, period)
      issued.set(id, known)
      return known
    }
  }
}

function makeKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>
}

function serial(): string {
  return `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex')}`
}

function pem(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
