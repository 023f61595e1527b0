import Sequencer from '@jest/test-sequencer'

/** Small files with long stories: at the end they would run alone, with one of two processors idle. */
const long = /\/(demo\/(scenarios|decision)|test\/faults)\.test\.ts$/

/** Jest's own order (what failed, then what took long, in a fresh clone the largest file) after the longest stories. */
export default class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(({ path }) => long.test(path)), ...sorted.filter(({ path }) => !long.test(path))]
  }
}
