import { StagingError } from '@staging-actions/base'
import { unzipSync } from 'fflate'

/** A file that may be a report; the rest of an artifact is nothing to us. */
export interface ReportFile {
  /** Path inside the artifact, with slashes. */
  readonly name: string
  readonly text: string
}

/** Larger ones are no test reports, or none that a person reads in an issue. */
const most = { fileBytes: 20 * 2 ** 20, allBytes: 100 * 2 ** 20, files: 2_000 }

/**
 * The XML and JSON files of an artifact's zip, in memory. Nothing is written to a disk, so that no name in it can lead anywhere;
 * one that tries to leave its folder makes all of it suspect. An entry is given exactly the room that the archive declares for
 * it, and the sum is limited before anything is unpacked: a bomb has nowhere to go off.
 * @throws StagingError invalid-input when it is no zip, is too large, or holds such a name
 */
export function readArchive(zip: Uint8Array): readonly ReportFile[] {
  const refuse = (why: string) => new StagingError('invalid-input', why)
  let files = 0
  let bytes = 0
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name))
          throw refuse(`it holds a path that leads out of it: ${JSON.stringify(name)}`)
        if (!/\.(xml|json)$/.test(name) || originalSize > most.fileBytes) return false
        files += 1
        bytes += originalSize
        if (files > most.files || bytes > most.allBytes)
          throw refuse(`it holds more than ${most.files} reports or ${most.allBytes / 2 ** 20} MiB of them`)
        return true
      }
    })
  } catch (error) {
    if (error instanceof StagingError) throw error
    throw new StagingError('invalid-input', 'it is no zip that can be read', { cause: error })
  }
  const decoder = new TextDecoder()
  return Object.entries(entries)
    .map(([name, content]) => ({ name, text: decoder.decode(content) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
