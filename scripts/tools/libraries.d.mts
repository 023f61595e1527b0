export interface Library {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
  readonly integrity: string | undefined
}
interface Module {
  readonly identifier?: string
  readonly modules?: readonly Module[]
}
export function librariesOf(stats: Module & { readonly chunks?: readonly Module[] }): readonly Library[]
