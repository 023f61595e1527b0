export { type Dispatcher, type DispatcherOptions, startDispatcher } from './dispatcher.ts'
export type { CancelReading } from './play-cancel.ts'
