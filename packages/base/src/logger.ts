/** Where the story of a run goes. Messages never hold a secret, nor an unchecked name from git. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  /** Something that asks the reader to act; all else is info. */
  warning(message: string): void
  /** Folds what `work` logs under a title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
}

export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warning: () => {},
  group: (_title, work) => work()
}
