/** Bytes in memory of their own, which is what the browser's functions take. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A text, compressed. */
export async function gzip(text: string): Promise<Bytes> {
  return read(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')))
}

/** The text of such bytes. Throws a TypeError where they are none. Of what somebody else made, count while reading: see unpack. */
export async function gunzip(bytes: Bytes): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** Bytes as letters of base64, for where only texts are kept. */
export function toLetters(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** The bytes of such letters. Throws an InvalidCharacterError where they are none. */
export function fromLetters(letters: string): Bytes {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
}

async function read(stream: ReadableStream<BufferSource>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream as ReadableStream).arrayBuffer())
}
