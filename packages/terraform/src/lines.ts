import { StringDecoder } from 'node:string_decoder'

/** Cuts a stream of bytes into lines, whatever the chunks; `end` passes on what is left without a line break. */
export function splitLines(onLine: (line: string) => void): {
  readonly write: (chunk: Buffer) => void
  readonly end: () => void
} {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return {
    write(chunk) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    end() {
      rest += decoder.end()
      if (rest !== '') onLine(rest)
      rest = ''
    }
  }
}
