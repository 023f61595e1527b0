import { serve } from '../kernel/index.ts'
import { Accounts, type Right } from './accounts.ts'
import { argocdApi } from './api.ts'
import { ApplicationController, type ControllerParts } from './application-controller.ts'
import { installManifests } from './install.ts'

/** Argo CD of one cluster. */
export interface ArgoCd {
  /** argocd-server's base URL: answers 503 until Argo CD is installed. */
  readonly url: string
  readonly installed: boolean
  /** What the bootstrap's Job does in the end; once is enough. */
  install(): void
  /** Stops the application controller, as SIGSTOP would: statuses go stale. */
  pause(): void
  resume(): void
  /** The Application's next operation lies there until a comparison is asked for. */
  overlook(application: string): void
  /** The Application's requests for a comparison are left alone, until one is made in the other kind: `hard`. */
  overlookRequest(application: string): void
  /** A token of an account: admin, ci, readonly, nobody, or one that was added. */
  tokenFor(account: string): string
  addAccount(name: string, rights: readonly Right[]): void
  /** Ends every open stream, as a proxy in between does now and then. */
  cutWatches(): void
  close(): Promise<void>
}

export async function startArgoCd(parts: ControllerParts): Promise<ArgoCd> {
  const accounts = new Accounts(parts.kernel)
  const controller = new ApplicationController(parts)
  let installed = false
  const streams = new Set<() => void>()
  const api = argocdApi({ ...parts, accounts, streams, isInstalled: () => installed })
  const served = await serve(parts.kernel, 'argocd', api)
  return {
    url: served.url,
    get installed() {
      return installed
    },
    install: () => {
      if (installed) return
      installed = true
      installManifests(parts.controllers)
      controller.start()
      parts.kernel.events.emit('event', {
        at: parts.kernel.clock.now(),
        service: 'argocd',
        kind: 'installed',
        text: 'Argo CD is installed'
      })
    },
    pause: () => controller.pause(),
    resume: () => controller.resume(),
    overlook: (application) => controller.overlook(application),
    overlookRequest: (application) => controller.overlookRequest(application),
    tokenFor: (account) => accounts.mint(account),
    addAccount: (name, rights) => accounts.add(name, rights),
    cutWatches: () => {
      for (const end of [...streams]) end()
    },
    close: async () => {
      await controller.close()
      await served.close()
    }
  }
}
