// The last line of a test run says the counts plainly, for people and for CI.
export default class ClosingLine {
  #leftOut

  constructor(_, { leftOut }) {
    this.#leftOut = leftOut
  }

  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`)
    if (this.#leftOut.length > 0)
      process.stdout.write(`left to the night (npm run test:nightly): ${this.#leftOut.join(', ')}\n`)
  }
}
