/** How a child process is run. The environment is exactly what is given: nothing of ours leaks into it by default. */
export interface SpawnOptions {
  readonly cwd?: string
  readonly env: Readonly<Record<string, string>>
  /** Written to stdin, which is then closed. An iterable is a conversation: each piece is written when it comes. */
  readonly input?: string | Uint8Array | AsyncIterable<string>
  /** On abort the child gets one SIGINT and is then awaited: terraform saves its state only that way. */
  readonly signal?: AbortSignal
  /** Milliseconds after which the child is killed (exit code 137). Default: never. */
  readonly timeout?: number
  /** Called with the child's process id as soon as it runs. */
  readonly onStart?: (pid: number) => void
  readonly onStdout?: (chunk: Buffer) => void
  readonly onStderr?: (chunk: Buffer) => void
}

export interface SpawnResult {
  /** 128 + signal number when a signal ended it. */
  readonly exitCode: number
  /** Empty when `onStdout` took it. */
  readonly stdout: Buffer
  readonly stderr: Buffer
}

/** Never through a shell. Rejects only when the command cannot be started at all. */
export type Spawn = (command: string, args: readonly string[], options: SpawnOptions) => Promise<SpawnResult>
