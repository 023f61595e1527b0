import type { Limits } from '../../src/lifetime/limits.ts'
import type { Life } from './life.ts'

const hour = 3_600_000

/** What happens, and when: hours from the beginning. */
export type Deed = readonly [at: number, deed: (life: Life) => unknown]

/** Made with two nodes at $0.25 an hour and a database at about $0.02: a life costs about $0.52 an hour. */
const create = (at: number, who: string, hours: number): Deed => [at, (life) => life.provision(who, hours, true)]
const push = (at: number, who: string, hours = 8): Deed => [at, (life) => life.provision(who, hours, false)]
const extend = (at: number, who: string, hours: number): Deed => [at, (life) => life.extend(who, hours)]
const status = (at: number, who: string): Deed => [at, (life) => life.status(who)]
const crash = (at: number, who: string): Deed => [at, (life) => life.crash(who)]
const stall = (at: number, who: string): Deed => [at, (life) => life.stall(who)]
const queue = (at: number, who: string): Deed => [at, (life) => life.stall(who, 'queued')]
const goOn = (at: number, who: string): Deed => [at, (life) => life.stall(who, 'in_progress')]
const rerun = (at: number, who: string): Deed => [at, (life) => life.rerun(who)]
const rerunFailed = (at: number, who: string): Deed => [at, (life) => life.rerunFailed(who)]
const finish = (at: number, who: string): Deed => [at, (life) => life.finish(who)]
const request = (at: number, who: string, hours: number): Deed => [at, (life) => life.request(who, hours)]
const decide = (at: number, who: string): Deed => [at, (life) => life.decide(who)]
const keep = (at: number, who: string, hours: number): Deed => [at, (life) => life.keep(who, hours)]
const release = (at: number, who: string): Deed => [at, (life) => life.release(who)]
const destroy = (at: number, who: string): Deed => [at, (life) => life.destroy(who)]
const scale = (at: number, nodes: number): Deed => [at, (life) => life.scale(nodes)]
/** The pool is to have so many more, which do not come. */
const ask = (at: number, nodes: number): Deed => [
  at,
  (life) => {
    life.world.account.awaited = nodes
  }
]
const configure = (at: number, limits: Partial<Limits>): Deed => [at, (life) => life.configure(limits)]

const always = { idleApplies: 'always' } as const
const ttl = (hours: number) => ({ ttl: hours * hour })
const idle = (hours: number) => ({ idle: hours * hour })
const approval = (hours: number) => ({ approval: hours * hour })

export type Story = readonly [what: string, deeds: readonly Deed[], limits?: Partial<Limits>]

export const stories: readonly Story[] = [
  // A person's create
  ['create for 6 h', [create(0, 'ada', 6)]],
  ['create for 1 h', [create(0, 'ada', 1)]],
  ['create for longer than it may live', [create(0, 'ada', 30)]],
  ['create, where idle time always applies', [create(0, 'ada', 6)], always],
  ['create, and status before the end', [create(0, 'ada', 3), status(2.5, 'ada')]],
  ['create, and status of another', [create(0, 'ada', 3), status(2.5, 'bob')]],
  ['create of two, the second later', [create(0, 'ada', 3), create(1, 'bob', 5)]],
  ['create of two, the second shorter', [create(0, 'ada', 5), create(1, 'bob', 2)]],
  ['create, destroyed by another', [create(0, 'ada', 6), destroy(2.5, 'bob')]],
  ['create, destroyed, and created again', [create(0, 'ada', 6), destroy(2.5, 'bob'), create(3.5, 'ada', 2)]],
  ['create with a life shorter than the wish', [create(0, 'ada', 6)], ttl(4)],
  ['create with idle time of half an hour', [create(0, 'ada', 3)], idle(0.5)],
  // extend
  ['extend covers idle time', [push(0, 'ada'), crash(0.5, 'ada'), extend(1, 'ada', 6)]],
  ['extend, where idle time always applies', [push(0, 'ada'), crash(0.5, 'ada'), extend(1, 'ada', 6)], always],
  [
    'extend while the own push waits for a person, which then finishes',
    [push(0, 'ada'), stall(0.5, 'ada'), extend(1.2, 'ada', 6), finish(1.8, 'ada')]
  ],
  ['extend of another', [create(0, 'ada', 2), extend(1.5, 'bob', 4)]],
  ['extend twice', [create(0, 'ada', 2), extend(1.5, 'ada', 3), extend(4.2, 'ada', 3)]],
  ['extend beyond the life', [create(0, 'ada', 8), extend(7.2, 'ada', 6)]],
  ['extend again and again', [create(0, 'ada', 8), ...[7, 14, 21].map((at) => extend(at, 'ada', 8))]],
  ['extend shorter than what is held', [create(0, 'ada', 6), extend(1, 'ada', 1)]],
  ['extend after a notice', [create(0, 'ada', 3), extend(2.7, 'ada', 2)]],
  ['extend under a budget', [create(0, 'ada', 2), extend(1.2, 'ada', 7)], { budget: 2 }],
  [
    'extend once the budget was raised',
    [create(0, 'ada', 7), configure(1, { budget: 3 }), extend(1.2, 'ada', 7)],
    { budget: 2 }
  ],
  ['extend when the configured life grew', [create(0, 'ada', 4), configure(1, ttl(20)), extend(2, 'ada', 15)], ttl(4)],
  // Pipelines
  ['a push that finishes', [push(0, 'ada'), finish(1.5, 'ada')]],
  ['a push that crashes: idle time', [push(0, 'ada'), crash(1, 'ada')]],
  ['a push that works for longer than idle time', [push(0, 'ada'), crash(5.2, 'ada')]],
  ['a push that works past its life', [push(0, 'ada'), crash(10.2, 'ada')]],
  ['two pushes: the second finishes', [push(0, 'ada'), push(0.5, 'bob'), finish(1, 'bob'), crash(1.2, 'ada')]],
  ['a push next to a person', [create(0, 'ada', 3), push(1, 'bob'), finish(1.5, 'bob')]],
  ['a push near the end of the life', [create(0, 'ada', 8), push(7.5, 'bob'), crash(7.8, 'bob')]],
  ['a push, looked at', [push(0, 'ada'), crash(0.5, 'ada'), status(1.5, 'bob'), status(3, 'ada')]],
  // Runs that wait, or are run again
  ['a push that waits for a person', [push(0, 'ada'), stall(0.5, 'ada')]],
  [
    'a push that waits for a person, and goes on',
    [push(0, 'ada'), stall(0.5, 'ada'), goOn(1.5, 'ada'), crash(4.2, 'ada')]
  ],
  ['a push that waits for a runner that does not come', [push(0, 'ada'), queue(0.5, 'ada')]],
  [
    'a push between two jobs when its end comes',
    [push(0, 'ada'), queue(1.8, 'ada'), goOn(2.1, 'ada'), crash(3.2, 'ada')]
  ],
  ['a push that crashed and is run again', [push(0, 'ada'), crash(1, 'ada'), rerun(1.5, 'ada'), crash(2.5, 'ada')]],
  [
    'kept, looked at by another, and run again: it finishes',
    [push(0, 'ada'), keep(1, 'ada', 3), status(1.6, 'bob'), rerunFailed(1.8, 'ada'), finish(2.2, 'ada')]
  ],
  [
    'a create that was extended is run again',
    [create(0, 'ada', 1), extend(0.5, 'ada', 6), status(1.2, 'bob'), rerun(2, 'ada')]
  ],
  // Looks
  [
    'looked at all the time: its life ends',
    [push(0, 'ada'), crash(0.5, 'ada'), ...[1, 2.5, 4, 5.5, 7].map((at) => status(at, 'bob'))]
  ],
  ['looked at once', [push(0, 'ada'), crash(0.5, 'ada'), status(1.8, 'bob')]],
  ['looked at too soon to count', [push(0, 'ada'), crash(0.2, 'ada'), status(0.3, 'bob')]],
  // Requests
  ['a request that is decided', [push(0, 'ada'), request(1, 'ada', 24), decide(5, 'ada')]],
  ['a request that nobody decides', [push(0, 'ada'), request(1, 'ada', 24)]],
  ['a request for two hours', [push(0, 'ada'), request(1, 'ada', 2)], approval(2)],
  ['a request for longer than configured', [push(0, 'ada'), request(1, 'ada', 48)], approval(2)],
  [
    'a second request, which is the longer one',
    [push(0, 'ada'), request(1, 'ada', 4), push(2, 'bob'), request(3, 'bob', 10)]
  ],
  [
    'a second request, the first decided',
    [push(0, 'ada'), request(1, 'ada', 4), push(2, 'bob'), request(3, 'bob', 10), decide(4, 'ada')]
  ],
  ['a request next to a person', [push(0, 'ada'), extend(0.5, 'bob', 3), request(1, 'ada', 6), decide(2, 'ada')]],
  ['a request under a budget', [push(0, 'ada'), request(1, 'ada', 24)], { budget: 2 }],
  [
    'a request, and the time to decide is shortened',
    [push(0, 'ada'), request(1, 'ada', 24), configure(2, approval(2))]
  ],
  ['a request, destroyed by a person', [push(0, 'ada'), request(1, 'ada', 24), destroy(3.5, 'bob')]],
  ['a request past the life', [push(0, 'ada'), request(7, 'ada', 5)]],
  ['a request while the cluster grows', [push(0, 'ada'), request(1, 'ada', 24), scale(2.2, 10)], { budget: 6 }],
  // Budgets
  ['a budget before the lease', [create(0, 'ada', 8)], { budget: 2 }],
  ['a budget after the lease', [create(0, 'ada', 3)], { budget: 20 }],
  ['nodes come for a while', [create(0, 'ada', 8), scale(1.1, 12), scale(1.4, 2)], { budget: 6 }],
  ['nodes come and stay', [create(0, 'ada', 8), scale(1.1, 12)], { budget: 6 }],
  ['nodes come and stay, seen by a look', [create(0, 'ada', 8), scale(1.1, 12), status(1.3, 'ada')], { budget: 6 }],
  ['nodes are asked for, and do not come', [create(0, 'ada', 8), ask(1.1, 10), status(1.6, 'ada')], { budget: 6 }],
  ['nodes go: what they have cost stays', [scale(0, 10), create(0.01, 'ada', 8), scale(1.1, 2)], { budget: 6 }],
  ['a budget that is set later', [create(0, 'ada', 6), configure(1, { budget: 1 })]],
  ['a budget that is taken away later', [create(0, 'ada', 8), configure(1, { budget: undefined })], { budget: 2 }],
  ['a budget, and a push that works on', [push(0, 'ada'), crash(6.2, 'ada')], { budget: 2 }],
  ['a budget that is gone at once', [create(0, 'ada', 6)], { budget: 0.1 }],
  // A configuration that changes
  ['a shorter life since', [create(0, 'ada', 6), configure(1, ttl(2))]],
  ['a longer life since', [create(0, 'ada', 8), configure(1, ttl(20))]],
  ['shorter idle time since', [push(0, 'ada'), crash(0.5, 'ada'), configure(0.7, idle(0.5)), status(1, 'bob')]],
  ['longer idle time since', [push(0, 'ada'), crash(0.5, 'ada'), configure(0.7, idle(6)), status(1, 'bob')]],
  ['idle time for everybody since', [create(0, 'ada', 6), configure(1, always), status(2, 'ada')]],
  [
    'everything stricter since, and a second person',
    [create(0, 'ada', 6), configure(1, { ...ttl(2), ...idle(0.5), budget: 1 }), create(2, 'bob', 2)]
  ],
  // Let go of
  ['a person lets go of it', [create(0, 'ada', 6), release(2, 'ada')]],
  ['one of two lets go of it', [create(0, 'ada', 6), create(1, 'bob', 3), release(2, 'ada')]],
  [
    'a look while a push works, which then finishes',
    [create(0, 'ada', 3), push(2.4, 'bob'), status(2.6, 'ada'), finish(2.8, 'bob')]
  ],
  ['a look at a push of another, which then finishes', [push(0, 'ada'), status(0.6, 'bob'), finish(1.2, 'ada')]],
  // Kept for a look
  ['a push that fails, kept', [push(0, 'ada'), keep(1, 'ada', 0.5)]],
  ['kept for longer than idle time', [push(0, 'ada'), keep(1, 'ada', 5)]],
  ['kept, where idle time always applies', [push(0, 'ada'), keep(1, 'ada', 5)], always],
  ['kept beyond its life', [push(0, 'ada'), keep(7.4, 'ada', 5)]],
  ['kept beyond its budget', [push(0, 'ada'), keep(1, 'ada', 5)], { budget: 2 }],
  [
    'kept, extended by the same, and run again: it finishes',
    [push(0, 'ada'), keep(1, 'ada', 0.5), extend(1.2, 'ada', 5), finish(2.5, 'ada')]
  ],
  ['kept, and extended by another', [push(0, 'ada'), keep(1, 'ada', 0.5), extend(1.2, 'bob', 3)]],
  // Several things at once
  ['a person, a push and a request', [create(0, 'ada', 3), push(1, 'bob'), request(2, 'bob', 5), decide(6, 'bob')]],
  ['extend after the request is over', [push(0, 'ada'), request(1, 'ada', 3), extend(3.5, 'bob', 3)], approval(3)],
  ['two people, one extends, one is gone', [create(0, 'ada', 2), create(0.5, 'bob', 2), extend(2, 'bob', 3)]],
  ['destroyed while a push works', [push(0, 'ada'), destroy(1, 'bob')]],
  ['created again under a new configuration', [create(0, 'ada', 2), configure(1, ttl(20)), create(4, 'ada', 20)]],
  ['used until the last moment, then left', [create(0, 'ada', 2), ...[0.8, 1.6].map((at) => status(at, 'ada'))]]
]
