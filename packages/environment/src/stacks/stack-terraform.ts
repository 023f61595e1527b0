/** A Terraform of one stack's folder, as provision and teardown need it. `@staging-actions/terraform` makes them. */
export interface StackTerraform {
  init(backend: StackBackend): Promise<void>
  /** `variables` are the user's own, of any JSON type; ours are in the environment as TF_VAR_*. */
  apply(variables: Readonly<Record<string, unknown>>, onEvent?: (event: StackEvent) => void): Promise<void>
  destroy(variables: Readonly<Record<string, unknown>>, onEvent?: (event: StackEvent) => void): Promise<void>
  outputs(): Promise<Readonly<Record<string, unknown>>>
  /** Addresses of all resources in the state. */
  stateList(): Promise<readonly string[]>
}

export interface StackEvent {
  readonly kind: string
  readonly address?: string
  readonly id?: string
}

/** Where a stack's state lies: settings of Terraform's `s3` backend. */
export interface StackBackend {
  readonly bucket: string
  readonly key: string
  readonly region: string
  /** `https://nyc3.digitaloceanspaces.com` */
  readonly endpoint: string
}
