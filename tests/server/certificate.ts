import { generate } from 'selfsigned'

/** A private key and its self-signed certificate, both as PEM. */
export interface Certificate {
  key: string
  cert: string
}

const DAY = 24 * 60 * 60 * 1000

let made: Promise<Certificate> | undefined

/**
 * The certificate the feed shows as huggingface.co. Nobody trusts it: browsers under test are told to ignore
 * certificate errors. One a process is enough, and making it is the slowest part of starting a server.
 */
export function certificate(): Promise<Certificate> {
  made ??= make()
  return made
}

async function make(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'huggingface.co' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Valid since yesterday, so that a clock a few seconds behind does not find it "not yet valid".
    notBeforeDate: new Date(Date.now() - DAY),
    extensions: [
      // Said aloud because Firefox has an error of its own for a CA's certificate on a server.
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'huggingface.co' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { key: pems.private, cert: pems.cert }
}
