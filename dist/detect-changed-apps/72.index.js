export const id = 72;
export const ids = [72];
export const modules = {

/***/ 946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ judgeGit),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/** The words with which git ends where there is no status. */
const words = [
    [/^fatal: repository '.*' not found/m, { kind: 'refused', reason: 'not-found' }],
    [
        /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
        { kind: 'refused', reason: 'unauthorized' }
    ],
    // What the server itself says within the protocol is about what was asked.
    [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: 'other' }],
    [
        /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
        { kind: 'unavailable', reason: 'network' }
    ],
    // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
    [/^fatal: unable to access '/m, { kind: 'unavailable', reason: 'service-error' }],
    // A page in place of an answer: HTML with 200, a login page that it was led to.
    [
        /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
        { kind: 'unavailable', reason: 'service-error' }
    ],
    // An answer that ends in the middle.
    [
        /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
        { kind: 'unavailable', reason: 'service-error' }
    ]
];
/**
 * Judges what git wrote to stderr over HTTP, in the C locale: it has no exit code that would tell a refusal from a bad moment.
 * Source: `discover_refs` (not found, Authentication failed, unable to access), `parse_info_refs`, `check_smart_http` and
 * `run_slot` (RPC failed; HTTP <status>) in git/git@ec1a6f67:remote-curl.c, `http_request_reauth` and the error buffer of curl
 * ("The requested URL returned error: <status>") in its http.c, `credential_fill` in its credential.c.
 */
function judgeGit(stderr) {
    const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
    if (status === 401)
        return { kind: 'refused', reason: 'unauthorized' };
    if (status === 403)
        return { kind: 'refused', reason: 'forbidden' };
    if (status === 404 || status === 410)
        return { kind: 'refused', reason: 'not-found' };
    if (status === 429)
        return { kind: 'unavailable', reason: 'rate-limited' };
    if (status)
        return { kind: 'unavailable', reason: 'service-error' };
    return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: 'other' };
}
/** git's last words on one line of at most 300 characters; it never prints headers. */
function lastWords(stderr) {
    const lines = stderr.trim().split('\n');
    // The page that a redirection leads to is told in lines of its own.
    const last = lines.findLast((line) => !/^\s/.test(line)) ?? '';
    return last.slice(0, 300);
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLedgerOf: () => (/* reexport */ openLedgerOf)
});

// UNUSED EXPORTS: GitRemote, LedgerError, branchOf, configuredLimits, openLedger, openRequestKeeper, requireGeneration, withUse

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
;// CONCATENATED MODULE: ./packages/environment/build/src/names.js


const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
/** `refs/heads/staging` → `staging`; of a tag its name. */
function branchOf(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
/** Whether a login is an App's: what it does is nobody's word, and its looks are nobody's use. */
function isBot(login) {
    return login.endsWith('[bot]');
}
function isEnvironmentName(text) {
    return environmentPattern.test(text);
}
/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
function environmentNames({ environment, repositoryId, server }) {
    if (!isEnvironmentName(environment))
        throw new errors/* StagingError */.QH('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
            hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
        });
    if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
        throw new errors/* StagingError */.QH('internal', 'the id of the repository is not known', {
            hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
        });
    const serverMark = markOf(server);
    const repository = { repositoryId, ...(serverMark && { serverMark }) };
    const { ownerTag, prefix } = marksOf(repository, environment);
    return {
        environment,
        ...repository,
        ownerTag,
        prefix,
        cluster: `${prefix}-cluster`,
        database: `${prefix}-db`,
        databaseName: environment.replaceAll('-', '_'),
        vpc: `${prefix}-vpc`,
        loadBalancer: `${prefix}-lb`,
        project: prefix,
        deploymentEnvironment: `${environment}-live`
    };
}
/** The tag and the first part of the names of an environment of the repository; of `''`, how those of all its environments begin. */
function marksOf({ serverMark, repositoryId }, environment) {
    // Two hyphens: what stands between single ones could be read as an id and a name.
    const repository = `${serverMark ? `${serverMark}--` : ''}${repositoryId.toString(36)}`;
    return {
        ownerTag: `staging:${serverMark ? `${serverMark}-` : ''}${repositoryId}:${environment}`,
        prefix: `stg-${repository}-${spelled(environment)}`
    };
}
/** `staging--2`: a single hyphen ends an environment's part of a name, so that the names of `staging-2` do not begin like those of `staging`. */
function spelled(environment) {
    return environment.replaceAll('-', '--');
}
/** The environment that is spelled so in a name; undefined: none is. */
function environmentSpelled(text) {
    const environment = text.replaceAll('--', '-');
    return isEnvironmentName(environment) && spelled(environment) === text ? environment : undefined;
}
/** Whether a name is `<prefix>`, or `<prefix>-` and more: of the environment that has this prefix, and of no other one. */
function isNameOf({ prefix }, name) {
    return name === prefix || (name.startsWith(`${prefix}-`) && !name.startsWith(`${prefix}--`));
}
/** Undefined for github.com, and for a server on the machine itself, which can only play one. */
function markOf(server) {
    const host = server === undefined ? 'github.com' : new URL(server).host.toLowerCase();
    if (host === 'github.com' || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
        return undefined;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(host).digest();
    return digest.readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}
/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state. Throws for one
 * whose segments could lead elsewhere.
 */
function stateKey(names, stack, chosen) {
    const key = chosen ?? `${stack}.tfstate`;
    const wrong = unsafeSegment(key);
    if (wrong !== undefined)
        throw new StagingError('invalid-configuration', `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' });
    return stateKeyPrefix(names) + key;
}
/** `4242/staging/`: below it lie all states of the environment. */
function stateKeyPrefix({ environment, repositoryId, serverMark }) {
    return `${serverMark ? `${serverMark}-` : ''}${repositoryId}/${environment}/`;
}
function unsafeSegment(key) {
    return key.split('/').find((segment) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment));
}
/** Whether no store can take it for another key. */
function isSafeKey(key) {
    return unsafeSegment(key) === undefined;
}
/** `refs/staging/staging`: the ref of an environment's ledger. */
function ledgerRef(refPrefix, environment) {
    return `${refPrefix}/${environment}`;
}
/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
function clusterTag(clusterId) {
    return `k8s:${clusterId}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/close.js
/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
function cleared(document) {
    const { spending: _, ...rest } = document;
    return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null };
}
/**
 * The same at the end of a teardown that left nothing, but for what others have asked for since its claim: told by the document
 * that the claim wrote, since the clocks of two runners need not agree. What is gone belongs to no account any more.
 */
function close_closed(document, claim) {
    return {
        ...cleared(document),
        teamUuid: null,
        leases: document.leases.filter(({ id, until }) => !claim.leases.some((lease) => lease.id === id && lease.until === until)),
        operations: document.operations.filter(({ id, since }) => !claim.operations.some((operation) => operation.id === id && operation.since === since))
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/git-failure.js
var git_failure = __webpack_require__(946);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/ledger-error.js

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
class LedgerError extends errors/* StagingError */.QH {
}
function isBroken(error) {
    return error instanceof LedgerError && error.reason === 'ledger-broken';
}
/** `ref` as in `refs/staging/staging`; `problem` is a clause about what stands there. */
function brokenLedger(ref, problem) {
    return new LedgerError('ledger-broken', `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
        hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/ledger-git.js




/** Seconds that a transfer may stand still; git itself would wait for ever. */
const stallSeconds = 20;
/** Milliseconds that one transfer may take: a ledger has kilobytes. */
const transferLimit = 60_000;
/** Exit code of a child that was killed for it. */
const killed = 137;
/**
 * Milliseconds that a read is tried again. A bad moment passes; a refusal stays, but for the odd one; and what git says of itself
 * may be about a lock of somebody who is just ending.
 */
const patience = { unavailable: 120_000, refused: 2000, other: 8000 };
/** git in a bare repository, against one server. */
class LedgerGit {
    #options;
    #directory;
    constructor(options) {
        this.#options = options;
    }
    /** Whether what was fetched is still there. */
    get isOpen() {
        return this.#directory !== undefined;
    }
    /**
     * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
     * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
     * @param limit milliseconds that it may take.
     * @returns undefined when the transfer was ended because it took too long, twice.
     */
    async read(args, isAnswer = (_) => true, limit = transferLimit) {
        const { clock, signal } = this.#options;
        const started = clock.monotonic();
        let slow = 0;
        for (let pause = 500;; pause = Math.min(10_000, pause * 2)) {
            const result = await this.raw(args, undefined, limit);
            // A pattern that matches nothing on the server ends a shallow fetch with 1 and without a word; every failure has one.
            const isEmpty = args[0] === 'fetch' && result.exitCode === 1 && result.stderr.length === 0;
            const text = result.stdout.toString('utf8');
            const isDone = result.exitCode === 0 || isEmpty;
            if (isDone && isAnswer(text))
                return text;
            if (result.exitCode === killed && ++slow === 2)
                return undefined;
            const kind = isDone ? 'unavailable' : (0,git_failure/* judgeGit */.I)(result.stderr.toString('utf8')).kind;
            const left = patience[kind] - (clock.monotonic() - started);
            // Aborted already when it began: then this is the clean-up, which has no time for a second try.
            if (signal?.aborted || (left < pause && result.exitCode !== killed))
                throw isDone ? this.#noAnswer() : this.failure(args[0] ?? '', result);
            await clock.sleep(pause, signal);
        }
    }
    /** @throws LedgerError when git ends with an error. */
    async run(args, input) {
        const result = await this.raw(args, input);
        if (result.exitCode === 0)
            return result.stdout;
        throw this.failure(args[0] ?? '', result);
    }
    async raw(args, input, timeout) {
        return this.#spawn(await this.#open(), args, input, timeout);
    }
    failure(command, { exitCode, stderr }) {
        const text = stderr.toString('utf8');
        const verdict = (0,git_failure/* judgeGit */.I)(text);
        const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${(0,git_failure/* lastWords */.a)(text)}`;
        switch (verdict.kind) {
            case 'refused':
                return new LedgerError(verdict.reason, said, {
                    hint: 'Does `github-token` have `contents: write` in this repository?'
                });
            case 'unavailable':
                return new LedgerError(verdict.reason, said, { hint: serverTrouble });
            case 'other':
                return new LedgerError('git-failed', said);
        }
    }
    #noAnswer() {
        const { repositoryUrl, ref } = this.#options;
        return new LedgerError('service-error', `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
    }
    async remove() {
        const directory = await this.#directory;
        this.#directory = undefined;
        if (directory && !this.#options.directory)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    async #open() {
        this.#directory ??= (async () => {
            if (this.#options.directory)
                return this.#options.directory;
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#options.temp, 'ledger-'));
            const result = await this.#spawn(directory, ['init', '--quiet', '--bare', '--template=', '.']);
            if (result.exitCode !== 0)
                throw this.failure('init', result);
            return directory;
        })();
        return this.#directory;
    }
    async #spawn(cwd, args, input, timeout) {
        const { spawn, signal } = this.#options;
        const running = spawn('git', args, {
            cwd,
            env: this.#environment(),
            ...(input !== undefined && { input }),
            ...(timeout !== undefined && { timeout })
        });
        return unlessAborted(running, signal).catch((error) => {
            // A child that was left behind may still lock its files: who comes next gets a repository of its own.
            this.#directory = undefined;
            throw error;
        });
    }
    /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
    #environment() {
        const { env, token, repositoryUrl } = this.#options;
        const header = `http.${repositoryUrl}.extraHeader`;
        const settings = [
            ['credential.helper', ''],
            ['gc.auto', '0'],
            ['maintenance.auto', 'false'],
            // What is larger goes to the disk piece by piece, and is never held in memory.
            ['core.bigFileThreshold', '1m'],
            ['http.lowSpeedLimit', '1'],
            ['http.lowSpeedTime', String(stallSeconds)],
            // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
            [header, ''],
            [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]
        ];
        return {
            ...env,
            LC_ALL: 'C',
            GIT_TERMINAL_PROMPT: '0',
            GIT_CONFIG_COUNT: String(settings.length),
            ...Object.fromEntries(settings.flatMap(([key, value], index) => [
                [`GIT_CONFIG_KEY_${index}`, key],
                [`GIT_CONFIG_VALUE_${index}`, value]
            ]))
        };
    }
}
const serverTrouble = 'The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).';
/**
 * Does not wait for a child when the run is cancelled meanwhile: the helper that speaks to the server outlives git, and holds its
 * pipes until the transfer is given up. What begins after the cancel is the clean-up, and is waited for.
 */
async function unlessAborted(running, signal) {
    if (!signal || signal.aborted)
        return running;
    let abort = () => { };
    const aborted = new Promise((_, reject) => {
        abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
    });
    try {
        return await Promise.race([running, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
        running.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/billing.js
/**
 * What DigitalOcean bills an environment for, what it costs and how it is billed: the one place where that is written down. It was
 * last held against what DigitalOcean publishes in `pricesAsOf`; docs/operate.md shows it.
 */
const pricesAsOf = 'November 2026';
/** Hours of a calendar month that are billed at the most: a month's price over these is an hour's. */
const hoursOfMonth = 672;
const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
const perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
const perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
/** Days are those of the calendar, in UTC: such a part begins with one. */
const perDay = { unit: day, minimum: { time: day, dollars: 0 } };
const pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
/** Of a database of that size: what one node has without paying for more, GiB. */
const includedStorage = {
    'db-s-1vcpu-1gb': 10,
    'db-s-1vcpu-2gb': 30,
    'db-s-2vcpu-4gb': 60,
    'db-s-4vcpu-8gb': 140,
    'db-s-6vcpu-16gb': 290
};
/** Of these engines the table has prices; the others have prices of their own. */
const pricedEngines = (/* unused pure expression or super */ null && (['pg', 'mysql', 'redis', 'valkey']));
/** What backups of a Droplet add to its price: the daily ones, which cost the most. */
const backups = 0.3;
const billedKinds = [
    {
        what: 'nodes of the cluster and Droplets',
        kinds: ['node', 'droplet'],
        monthly: {},
        of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
        billed: perSecond,
        sources: [pricing('kubernetes'), pricing('droplets'), pricing('backups')]
    },
    {
        what: 'highly available control planes',
        kinds: ['cluster'],
        monthly: { 'ha-control-plane': 40 },
        of: 'the cluster; one that is not highly available is free',
        billed: perHour,
        sources: [pricing('kubernetes')]
    },
    {
        what: 'load balancers',
        kinds: ['load-balancer'],
        monthly: { 'load-balancer': 12, 'network-load-balancer': 15, 'global-load-balancer': 15 },
        of: 'each of its nodes (`size_unit`); a global one as a whole',
        billed: perHour,
        sources: [pricing('networking/load-balancers')]
    },
    {
        what: 'databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas',
        kinds: ['database', 'database-replica'],
        monthly: {
            'db-s-1vcpu-1gb': 15.15,
            'db-s-1vcpu-2gb': 30.45,
            'db-s-2vcpu-4gb': 60.9,
            'db-s-4vcpu-8gb': 122.1,
            'db-s-6vcpu-16gb': 244.35,
            'db-storage-gib': 0.215
        },
        of: 'each node, the standby ones too, and each GiB of its storage beyond what the size includes',
        billed: perHour,
        sources: ['https://www.digitalocean.com/pricing/managed-databases', pricing('databases/postgresql')]
    },
    {
        what: 'volumes',
        kinds: ['volume'],
        monthly: { 'volume-gib': 0.1 },
        of: 'each GiB, attached or not',
        billed: perHour,
        sources: [pricing('volumes')]
    },
    {
        what: 'snapshots of volumes',
        kinds: ['volume-snapshot'],
        monthly: { 'volume-snapshot-gib': 0.06 },
        of: 'each GiB',
        billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
        sources: [pricing('snapshots')]
    },
    {
        what: 'the account’s Spaces subscription, where a stack makes a bucket',
        kinds: ['spaces-plan'],
        monthly: { spaces: 5 },
        of: 'the account, once; without what buckets hold beyond its 250 GiB',
        billed: perHour,
        sources: [pricing('spaces')]
    },
    {
        what: 'the plan of the account’s container registries, where a stack makes one',
        kinds: ['registry-plan'],
        monthly: {},
        of: 'the account, as `/v2/registries/subscription` says on that day',
        billed: perHour,
        sources: [pricing('container-registry')]
    },
    {
        what: 'what the account’s container registries store, where a stack makes one',
        kinds: ['registry-storage'],
        monthly: { 'registry-storage-gib': 0.02 },
        of: 'each GiB beyond what the plan includes, of which each whole day that the oldest of them has lived in the month gives a 28th',
        billed: perDay,
        sources: [pricing('container-registry')]
    }
];
function billing_billingOf(kind) {
    return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
}
/**
 * Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. `uncapped`: of a size whose
 * month has no cap.
 */
function billing_billedHours(from, until, uncapped = false) {
    let hours = 0;
    for (let start = from; start < until;) {
        const date = new Date(start);
        const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
        const end = Math.min(next, until);
        const lived = (end - start) / hour;
        hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
        start = end;
    }
    return hours;
}
/** Hours by which what lived for so many milliseconds is rounded up. */
function roundedUp(kind, lived) {
    const { unit, minimum } = billing_billingOf(kind);
    const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
    return (billed - lived) / hour;
}
/** Hours by which a part is billed ahead at the most. */
function billing_mostRoundedUp(kind) {
    const { unit, minimum } = billing_billingOf(kind);
    return Math.max(unit, minimum.time) / hour;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/spending.js

const spending_hour = 3_600_000;
/**
 * What has grown is counted from the last look that was written down, and a look is written down where the last one is older than
 * this: growth is counted from so long before it was seen at the most, and each hour's look costs no write.
 */
const written = 6 * spending_hour;
/** The same in a ledger that does not know its last look: the reaper looks once an hour. */
const unseen = (/* unused pure expression or super */ null && (spending_hour));
/**
 * So many parts that are gone are kept one by one: one that was not seen for a while (a list that lags, a tag that somebody took off)
 * goes on where it was, and does not cost a second time from its creation. Of all before them only the cost is kept.
 */
const remembersGone = 200;
/**
 * The document with what a look has seen: what is new costs from its creation, what has grown from when it was seen, what is gone
 * no more. The same document when nothing has changed: what costs as before needs no write.
 * @param isComplete whether what was not seen is gone; false: the look did not cover everything
 */
function withSeen(document, seen, { now, isComplete }) {
    const before = document.spending ?? { settled: 0, parts: [] };
    const lookedAt = before.lookedAt === undefined ? now - unseen : Date.parse(before.lookedAt);
    const known = new Map(before.parts.map((part) => [keyOf(part), part]));
    // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
    const there = new Map(seen
        .flatMap(billedOf)
        .filter((part) => part.hourly !== 0 || isThere(known.get(keyOf(part))))
        .map((part) => [keyOf(part), part]));
    const parts = [];
    let settled = before.settled;
    for (const part of before.parts) {
        const found = there.get(keyOf(part));
        if (found && isMadeAgain(part, found)) {
            settled = round(settled + partCost(part, 0), 6);
            parts.push(begun(found, now));
        }
        else if (found)
            parts.push(followed(part, found, { now, lookedAt }));
        else
            parts.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
    }
    for (const [key, part] of there) {
        if (known.has(key))
            continue;
        const first = begun(part, now);
        // Of what was there for nothing: its price has grown.
        const wasFree = part.nodes?.some((node) => known.has(keyOf(node)));
        parts.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
    }
    const isSame = parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index]);
    if (isSame && document.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
        return document;
    const looked = isComplete ? iso(now) : before.lookedAt;
    const gone = parts.filter(({ goneAt }) => goneAt).length;
    const spending = { settled, parts, ...(looked && { lookedAt: looked }) };
    return { ...document, spending: withRoom(spending, parts.length - gone + remembersGone) };
}
/** An address in a state, or the account's plan, is the same for what is made after the last one was gone: nobody paid for the time between. */
function isMadeAgain({ goneAt }, { createdAt }) {
    return goneAt !== undefined && createdAt !== undefined && Date.parse(createdAt) > Date.parse(goneAt);
}
/** So many of those that are known to be gone, the longest first. */
function longestGone(all, count) {
    return all
        .flatMap((one) => (one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, Math.max(0, count))
        .map(({ one }) => one);
}
/** With so many parts at the most: what is gone for the longest time leaves its cost, as far as it has to. */
function withRoom(spending, most) {
    const { settled, parts } = spending;
    const gone = longestGone(parts, parts.length - most);
    if (gone.length === 0)
        return spending;
    const left = new Set(gone);
    return {
        ...spending,
        settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
        parts: parts.filter((part) => !left.has(part))
    };
}
/** What the ledger knows to be paid for. One that was written before spending was goes by its journal. */
function spendingOf({ spending, journal }) {
    if (spending)
        return spending;
    const parts = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) => hourly === undefined || hourly === 0 || goneAt
        ? []
        : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]);
    return { settled: 0, parts };
}
/** What a look at these kinds would have shown, had it not failed: nothing is gone because nobody could look. */
function remembered(document, kinds) {
    return spendingOf(document)
        .parts.filter(({ kind, goneAt }) => kinds.has(kind) && !goneAt)
        .map(({ kind, id, name, hourly, since }) => ({ kind, id, name, hourly, createdAt: since }));
}
/** What it costs, and has cost until `now` (milliseconds since the epoch). */
function costOf(document, now) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt }) => !goneAt);
    return {
        perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
        soFar: round(parts.reduce((total, part) => total + partCost(part, now), settled), 2),
        unpriced: live.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`)
    };
}
/** US dollars of one part until it was gone, or `now`. */
function partCost(part, now) {
    const { kind, since, from, spent, hourly = 0, goneAt, uncapped } = part;
    const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
    const hours = billing_billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max(billing_billingOf(kind).minimum.dollars, cost) : cost;
}
/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars); undefined when none has a price. What is
 * billed by the hour counts an hour ahead: the budget is not overrun by the hour in which it ends.
 */
function budgetEnd(document, budget) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
    const perHour = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
    if (perHour === 0)
        return undefined;
    const fixed = parts.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
    const spentAt = (moment) => live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
        const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind));
        return total + Math.max(billingOf(kind).minimum.dollars - spent, more);
    }, fixed);
    const begins = live.map(({ from }) => Date.parse(from));
    let early = Math.min(...begins);
    // A month's cap leaves out a tenth of its hours at the most.
    let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour) * spending_hour) + 1;
    while (late - early > 1) {
        const middle = Math.floor((early + late) / 2);
        if (spentAt(middle) <= budget)
            early = middle;
        else
            late = middle;
    }
    return early;
}
/** What comes and goes in it is billed from when it came; what is left of its price is its own. */
function billedOf(part) {
    return part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
}
function isThere(part) {
    return part !== undefined && !part.goneAt;
}
function begun({ kind, id, name, hourly, createdAt, uncapped }, now) {
    const since = createdAt ?? iso(now);
    return {
        ...{ kind, id, name, since, from: since, spent: 0 },
        ...(hourly !== undefined && { hourly: round(hourly, 6) }),
        ...(uncapped && { uncapped })
    };
}
/**
 * As it goes on: at a higher price from the last look on, at a lower one from now; and an hour that has begun is billed at the highest
 * price that it had.
 */
function followed(part, { name, hourly, grownSince }, { now, lookedAt }) {
    const { goneAt, ...rest } = part;
    const there = goneAt || name !== part.name ? { ...rest, name } : part;
    // A list without prices takes no price away.
    if (hourly === undefined || round(hourly, 6) === part.hourly)
        return there;
    const price = round(hourly, 6);
    if (part.hourly === undefined)
        return { ...there, hourly: price };
    const [since, from] = [Date.parse(part.since), Date.parse(part.from)];
    const { unit } = billingOf(part.kind);
    const units = (moment) => Math.max(0, moment - since) / unit;
    const hasGrown = price > part.hourly;
    const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)));
    const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)));
    const spent = part.spent + part.hourly * billedHours(from, at, part.uncapped);
    return { ...there, from: iso(at), spent: round(spent, 6), hourly: price };
}
function keyOf({ kind, id }) {
    return `${kind}/${id}`;
}
function iso(moment) {
    return new Date(moment).toISOString();
}
function round(value, digits) {
    return Number(value.toFixed(digits));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var util = __webpack_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = util/* parsedType */.GW(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${util/* stringifyPrimitive */.B7(issue.values[0])}`;
                return `Invalid option: expected one of ${util/* joinValues */.jw(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${util/* joinValues */.jw(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(1041);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var mini_schemas = __webpack_require__(5395);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/migrations.js
/** How to get from schema n to n + 1, by n. Version 1 is the first. */
const migrations = {};
/** The document as the current version writes it; one without a known way is returned as it is, to be refused. */
function migrate(document, version) {
    let current = document;
    for (let step = version; migrations[step]; step += 1)
        current = migrations[step]?.(current);
    return current;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/schema.js




const schemaVersion = 1;
/**
 * How many there may be of each. What is written down is asked for, of services that count requests: a ledger that somebody else
 * wrote may cost so many at the most. A matrix has 256 jobs.
 */
const atMost = {
    leases: 500,
    operations: 600,
    journal: 1000,
    apps: 2000,
    compositions: 10,
    parts: 2000,
    overrides: 100,
    sources: 100
};
// Without it every problem is called "Invalid input".
core_core/* config */.$W(en());
const schema_time = datetime({ offset: true });
const leaseSchema = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    /** The person or bot that wants the environment. */
    holder: mini_schemas/* string */.YjP(),
    /** URL of the run that took it. */
    run: mini_schemas/* string */.YjP(),
    branch: mini_schemas/* string */.YjP(),
    reason: mini_schemas/* string */.YjP(),
    since: schema_time,
    until: schema_time,
    /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
    byHand: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true)),
    /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
    kept: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true))
});
const operationSchema = mini_schemas/* object */.Ikc({
    id: mini_schemas/* string */.YjP(),
    kind: mini_schemas/* enum */.k5n(['provision', 'deploy', 'teardown']),
    app: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    run: mini_schemas/* object */.Ikc({ id: mini_schemas/* int */.Whr(), attempt: mini_schemas/* int */.Whr(), url: mini_schemas/* string */.YjP() }),
    actor: mini_schemas/* string */.YjP(),
    since: schema_time,
    /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
    machine: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Hosts that a provision is about to take and that other environments could want too. */
    hosts: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()))
});
/** What was meant to be made, or was made: where to look. Never a permission to delete. */
const journalSchema = mini_schemas/* object */.Ikc({
    kind: mini_schemas/* string */.YjP(),
    /** Empty while only planned. */
    id: mini_schemas/* string */.YjP(),
    name: mini_schemas/* string */.YjP(),
    /** URL of the run. */
    by: mini_schemas/* string */.YjP(),
    at: schema_time,
    goneAt: mini_schemas/* optional */.lqM(schema_time),
    /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
    createdAt: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** US dollars an hour. */
    hourly: mini_schemas/* optional */.lqM(mini_schemas/* number */.aig().check(api/* _nonnegative */.UI())),
    /** Where a DNS record points. */
    address: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
    addresses: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
    /** Of an interrupted operation: see there. */
    machine: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** The zone of a DNS record. */
    zone: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Of a state: addresses of what nothing but it knows of. */
    holds: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
    /** Of a state: how many there are of them beyond `holds`, by Terraform's type. */
    more: mini_schemas/* optional */.lqM(mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* int */.Whr().check(api/* _positive */.NC()))),
    /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
    owned: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true))
});
const overrideSchema = mini_schemas/* object */.Ikc({
    path: mini_schemas/* string */.YjP(),
    /** It took the place of another value, which nobody but who makes the Application can bring back. */
    replaced: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true))
});
const deployedSchema = mini_schemas/* object */.Ikc({
    /** The commit; empty where the first deploy of it has not ended well. */
    revision: mini_schemas/* string */.YjP(),
    images: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()),
    /** URL of the run that deployed it. */
    run: mini_schemas/* string */.YjP(),
    at: schema_time,
    /** Whether there is a pass: kept for versions that know no more. */
    tested: mini_schemas/* boolean */.zMY(),
    /** What its pods ran, by digest. */
    digests: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
    /** Argo CD's Application. */
    application: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Who deployed it, and from which branch. */
    by: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    branch: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
    uncertain: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
    inexact: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
    overrides: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(overrideSchema).check(api/* _maxLength */.Eb(atMost.overrides))),
    /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
    setup: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP()),
    /** The commits of its other sources, where it has several. */
    otherRevisions: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()).check(api/* _maxLength */.Eb(atMost.sources))),
    /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
    passed: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({
        revision: mini_schemas/* string */.YjP(),
        run: mini_schemas/* string */.YjP(),
        at: schema_time,
        /** Names of the apps next to it that nobody had deployed there by then. */
        without: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()).check(api/* _maxLength */.Eb(atMost.apps)))
    }))
});
/** What ran together, and passed, when a commit was tested: the answer for the request and the promotion. */
const compositionSchema = mini_schemas/* object */.Ikc({
    commit: mini_schemas/* string */.YjP(),
    /** URL of the run that wrote it. */
    run: mini_schemas/* string */.YjP(),
    at: schema_time,
    /** Digest of stacks and bootstrap. */
    stack: mini_schemas/* string */.YjP(),
    apps: mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* object */.Ikc({
        revision: mini_schemas/* string */.YjP(),
        images: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()),
        digests: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
        passed: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ revision: mini_schemas/* string */.YjP(), run: mini_schemas/* string */.YjP() })),
        /** Names of the apps that it passed next to; each is in the same composition. */
        neighbors: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
        /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
        without: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()))
    }))
});
const milliseconds = mini_schemas/* number */.aig().check(api/* _positive */.NC());
const lifeSchema = mini_schemas/* object */.Ikc({
    since: schema_time,
    /** The end that `environment.ttl` sets, moved on by every `extend`. */
    until: schema_time,
    /** The last deploy, renewal, status or approval. */
    usedAt: schema_time,
    /** Those that it was made under, as the promotion branch had them: see `Limits`. */
    limits: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({
        ttl: milliseconds,
        idle: milliseconds,
        idleApplies: mini_schemas/* enum */.k5n(['unheld', 'always']),
        approval: milliseconds,
        budget: mini_schemas/* optional */.lqM(mini_schemas/* number */.aig().check(api/* _nonnegative */.UI()))
    })),
    /** Somebody is going to destroy it, and waits whether the others object. */
    ending: mini_schemas/* optional */.lqM(mini_schemas/* object */.Ikc({ by: mini_schemas/* string */.YjP(), run: mini_schemas/* string */.YjP(), reason: mini_schemas/* string */.YjP(), at: schema_time }))
});
const dollars = mini_schemas/* number */.aig().check(api/* _nonnegative */.UI());
/** What this life of the environment has cost, as it was seen: see `withSeen`. */
const spendingSchema = mini_schemas/* object */.Ikc({
    /** US dollars, of what is gone. */
    settled: dollars,
    /** The last look at everything that was written down. */
    lookedAt: mini_schemas/* optional */.lqM(schema_time),
    parts: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({
        kind: mini_schemas/* string */.YjP(),
        id: mini_schemas/* string */.YjP(),
        name: mini_schemas/* string */.YjP(),
        /** When it was made. */
        since: schema_time,
        /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
        from: schema_time,
        spent: dollars,
        /** US dollars an hour; left out where no price is known. */
        hourly: mini_schemas/* optional */.lqM(dollars),
        /** A month of it costs as much as its hours: no cap. */
        uncapped: mini_schemas/* optional */.lqM(mini_schemas/* literal */.euz(true)),
        goneAt: mini_schemas/* optional */.lqM(schema_time)
    }))
        .check(api/* _maxLength */.Eb(atMost.parts))
});
const documentSchema = mini_schemas/* object */.Ikc({
    schema: mini_schemas/* literal */.euz(schemaVersion),
    environment: mini_schemas/* string */.YjP(),
    repositoryId: mini_schemas/* int */.Whr().check(api/* _positive */.NC()),
    /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
    teamUuid: mini_schemas/* nullable */.mee(mini_schemas/* string */.YjP()),
    /** Raised by each destroy: a run that carries an older one stops before its next effect. */
    generation: mini_schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    /** From the first claim of a provision to the end of the teardown. */
    life: mini_schemas/* _default */.Rvf(mini_schemas/* nullable */.mee(lifeSchema), null),
    spending: mini_schemas/* optional */.lqM(spendingSchema),
    leases: mini_schemas/* array */.YOg(leaseSchema).check(api/* _maxLength */.Eb(atMost.leases)),
    operations: mini_schemas/* array */.YOg(operationSchema).check(api/* _maxLength */.Eb(atMost.operations)),
    journal: mini_schemas/* array */.YOg(journalSchema).check(api/* _maxLength */.Eb(atMost.journal)),
    apps: mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), deployedSchema)
        .check(mini_schemas/* refine */.YPB((apps) => Object.keys(apps).length <= atMost.apps, 'too many')),
    /** The newest last. */
    compositions: mini_schemas/* _default */.Rvf(mini_schemas/* array */.YOg(compositionSchema).check(api/* _maxLength */.Eb(atMost.compositions)), []),
    stack: mini_schemas/* nullable */.mee(mini_schemas/* object */.Ikc({
        commit: mini_schemas/* string */.YjP(),
        digest: mini_schemas/* string */.YjP(),
        /** When it was applied last, to the end. */
        appliedAt: mini_schemas/* optional */.lqM(schema_time),
        /** US dollars an hour by size slug, of the nodes, as the service said then. */
        prices: mini_schemas/* optional */.lqM(mini_schemas/* record */.g1P(mini_schemas/* string */.YjP(), mini_schemas/* number */.aig().check(api/* _nonnegative */.UI()))),
        /** Hosts that it answers for. */
        hosts: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* string */.YjP())),
        /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
        uncertain: mini_schemas/* optional */.lqM(mini_schemas/* string */.YjP())
    }))
});
function emptyDocument({ environment, repositoryId }) {
    return {
        schema: schemaVersion,
        environment,
        repositoryId,
        teamUuid: null,
        generation: 0,
        life: null,
        leases: [],
        operations: [],
        journal: [],
        apps: {},
        compositions: [],
        stack: null
    };
}
/**
 * Reads `environment.json`, as it is in `ref`. Everyone with write access can have written it: what does not fit is refused, never repaired,
 * and a newer version's document is never rewritten.
 */
function parseDocument(text, identity, ref) {
    const raw = parseJson(text);
    const version = mini_schemas/* object */.Ikc({ schema: mini_schemas/* int */.Whr().check(api/* _positive */.NC()) }).safeParse(raw).data?.schema;
    if (version !== undefined && version > schemaVersion)
        throw new LedgerError('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw brokenLedger(ref, parsed.error.issues.slice(0, 5).map(told).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw brokenLedger(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
    return parsed.data;
}
function renderDocument(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function told({ path, message }) {
    return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/writable.js



/** Bytes that a ledger may have: what has more is not read. It has some ten thousand. */
const mostBytes = 1 << 20;
/** Bytes that only a destroy may fill, which writes down what it deletes: an environment that nobody can destroy is the worst of all. */
const spareBytes = mostBytes / 8;
/**
 * As it may be written, so that it can be read again: what is known to be gone for the longest time leaves the journal where that
 * becomes too long, and of what was paid for its cost is kept.
 * @throws LedgerError where it still is too much.
 */
function writable(document, ref) {
    const room = document.operations.some(({ kind }) => kind === 'teardown') ? mostBytes : mostBytes - spareBytes;
    const counted = withoutGone(document, atMost.journal, atMost.parts);
    const text = renderDocument(counted);
    if (bytesOf(text) <= room)
        return within(counted, text, ref);
    const shortest = withoutGone(counted, 0, 0);
    const shorter = renderDocument(shortest);
    if (bytesOf(shorter) <= room)
        return within(shortest, shorter, ref);
    throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document, text, ref) {
    const { journal, leases, operations, apps, spending } = document;
    const counts = [
        ['resources', journal.length, atMost.journal],
        ['leases', leases.length, atMost.leases],
        ['operations', operations.length, atMost.operations],
        ['apps', Object.keys(apps).length, atMost.apps],
        ['parts that are paid for', spending?.parts.length ?? 0, atMost.parts]
    ];
    const over = counts.filter(([, count, allowed]) => count > allowed);
    if (over.length === 0)
        return { document, text };
    throw tooMuch(`${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join('; ')}`);
}
function tooMuch(message) {
    return new LedgerError('ledger-unwritable', message, {
        hint: 'Destroy the environment in staging-control and create it again; make it smaller, or several of it.'
    });
}
/** Without what is gone, the longest first, as far as there is more than `entries` and `paid`. */
function withoutGone(document, entries, paid) {
    const { journal, spending } = document;
    const forgotten = new Set(longestGone(journal, journal.length - entries));
    return {
        ...document,
        ...(forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) }),
        ...(spending && { spending: withRoom(spending, paid) })
    };
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/git-remote.js




/** Bytes of all files that are read in one look. */
const together = 64 << 20;
const file = 'environment.json';
const next = 'refs/ledger/next';
/**
 * One file on one ref of a remote repository, through a bare repository. `git push --force-with-lease` is the only exact
 * compare-and-swap that a plain GITHUB_TOKEN has. A push costs no API request. Anyone who may push can have written anything
 * there: how much it is, is asked before it is read.
 */
class GitRemote {
    #options;
    #git;
    /** The commit that is here already: looking again costs one request as long as nothing happens. */
    #fetched;
    constructor(options) {
        this.#options = options;
        this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
    }
    /** Undefined when the ref does not exist. */
    async fetch(depth) {
        const { ref, repositoryUrl } = this.#options;
        let isFetched;
        if (this.#fetched === undefined || !this.#git.isOpen) {
            // A pattern, because a fetch of a ref that does not exist is a failure like any other; asking first would cost more.
            const pattern = `+${ref}*:${ref}*`;
            isFetched = await this.#fetch('--prune', `--depth=${depth}`, repositoryUrl, pattern);
        }
        else {
            const known = await this.#lookUp();
            if (known === undefined)
                return undefined;
            isFetched =
                (depth === 1 && known === this.#fetched) ||
                    (await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`));
        }
        if (!isFetched)
            return this.#tooSlow();
        const [target, blob] = await this.#sizes([ref, `${ref}:${file}`]);
        if (!target) {
            await this.#requireAnswer();
            return undefined;
        }
        this.#fetched = target.id;
        return { commit: target.id, isCommit: target.type === 'commit', file: await this.#file(blob) };
    }
    /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
    async fetchBelow(prefixes) {
        const { repositoryUrl, ref } = this.#options;
        const here = (index) => `refs/below/${index}/`;
        const patterns = prefixes.map((prefix, index) => `+${prefix}/*:${here(index)}*`);
        if (!(await this.#fetch('--prune', '--depth=1', repositoryUrl, ...patterns)))
            throw new LedgerError('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
                hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
            });
        const listed = (await this.#git.run(['for-each-ref', '--format=%(refname)', 'refs/below'])).toString('utf8');
        const refs = listed.split('\n').filter(Boolean);
        if (refs.length === 0)
            await this.#requireAnswer();
        const blobs = await this.#sizes(refs.map((one) => `${one}:${file}`));
        const files = await this.#files(blobs);
        return prefixes.map((_, place) => {
            const isHere = (one) => one.startsWith(here(place));
            return new Map(refs.flatMap((one, index) => (isHere(one) ? [[one.slice(here(place).length), files[index] ?? missing]] : [])));
        });
    }
    /** Makes the commit that follows `tip`; it is pushed by `push`. */
    async commit(tip, text, message) {
        const { author, clock } = this.#options;
        const seconds = Math.floor(clock.now() / 1000);
        const bytes = (value) => Buffer.byteLength(value);
        const stream = [
            // What an attempt before left there is no parent of this one.
            `reset ${next}`,
            `commit ${next}`,
            `committer ${author.replace(/[<>\n]/g, '') || 'staging-actions'} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
            `data ${bytes(message)}\n${message}`,
            ...(tip?.isCommit ? [`from ${tip.commit}`, 'deleteall'] : []),
            `M 100644 inline ${file}`,
            `data ${bytes(text)}\n${text}`,
            'done\n'
        ].join('\n');
        await this.#git.run(['fast-import', '--quiet', '--force', '--done'], stream);
    }
    /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
    async push(tip) {
        const { ref, repositoryUrl } = this.#options;
        const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`;
        const result = await this.#git.raw(['push', '--porcelain', '--quiet', lease, repositoryUrl, `${next}:${ref}`]);
        if (result.exitCode === 0)
            return { kind: 'accepted' };
        // What is here is old, or nobody knows: the next look need not ask first whether there is anything new.
        this.#fetched = undefined;
        const refusal = result.stdout
            .toString('utf8')
            .split('\n')
            .find((line) => line.startsWith('!'));
        if (refusal)
            return { kind: 'refused', why: refusal.split('\t').at(-1) ?? 'refused' };
        const stderr = result.stderr.toString('utf8');
        const verdict = (0,git_failure/* judgeGit */.I)(stderr);
        const why = (0,git_failure/* lastWords */.a)(stderr);
        if (verdict.kind === 'refused')
            return { kind: 'denied', why };
        return { kind: 'unknown', why, reason: verdict.kind === 'unavailable' ? verdict.reason : 'git-failed' };
    }
    /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
    async mentions(text) {
        const log = await this.#git.run(['log', '--format=%B', '--fixed-strings', `--grep=${text}`, this.#options.ref]);
        return log.includes(text);
    }
    /** The last commits of the ref, newest first; none when it does not exist. */
    async log(most) {
        if (!(await this.fetch(most)))
            return [];
        const log = await this.#git.run(['log', '-z', `--max-count=${most}`, '--format=%ct%n%cn%n%B', this.#options.ref]);
        return log
            .toString('utf8')
            .split('\0')
            .filter(Boolean)
            .map((entry) => {
            const [seconds = '0', who = '', ...message] = entry.split('\n');
            return { at: new Date(Number(seconds) * 1000).toISOString(), who, message: message.join('\n') };
        });
    }
    async remove() {
        this.#fetched = undefined;
        await this.#git.remove();
    }
    async #fetch(...args) {
        return (await this.#git.read(['fetch', '--quiet', '--no-tags', ...args])) !== undefined;
    }
    /** What the ref points to at the server. */
    async #lookUp() {
        const { ref, repositoryUrl } = this.#options;
        const listed = await this.#git.read(['ls-remote', repositoryUrl, ref]);
        if (listed)
            return listed.slice(0, listed.indexOf('\t'));
        await this.#requireAnswer();
        return undefined;
    }
    /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
    async #tooSlow() {
        this.#fetched = undefined;
        const commit = await this.#lookUp();
        if (commit === undefined)
            return undefined;
        return {
            commit,
            isCommit: false,
            file: { problem: 'it could not be fetched in a minute, twice: it is far too large' }
        };
    }
    /**
     * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
     * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
     */
    async #requireAnswer() {
        const { repositoryUrl } = this.#options;
        // Nothing but HTTP answers with pages.
        if (/^https?:/.test(repositoryUrl))
            await this.#git.read(['ls-remote', repositoryUrl, 'HEAD'], (text) => text !== '');
    }
    async #sizes(names) {
        if (names.length === 0)
            return [];
        const input = names.map((name) => `${name}\n`).join('');
        const answer = (await this.#git.run(['cat-file', '--batch-check'], input)).toString('utf8');
        return answer
            .trimEnd()
            .split('\n')
            .map((line, index) => {
            const [id = '', type = '', size, more] = line.split(' ');
            // "<name> missing"
            const isThere = size !== undefined && more === undefined && /^\d+$/.test(size);
            return isThere ? { name: names[index] ?? '', id, type, size: Number(size) } : undefined;
        });
    }
    async #file(blob) {
        const { place } = this.#options;
        if (!place)
            return (await this.#files([blob]))[0] ?? missing;
        const problem = problemOf(blob);
        if (!blob || problem)
            return problem ?? missing;
        const object = await place.read(blob.name);
        return object ? { text: object.content.toString('utf8') } : missing;
    }
    /** In one process; the small ones first, where they are too much together. */
    async #files(blobs) {
        const files = blobs.map((blob) => problemOf(blob) ?? missing);
        let room = together;
        const wanted = blobs
            .flatMap((blob, index) => (blob && !problemOf(blob) ? [{ ...blob, index }] : []))
            .sort((a, b) => a.size - b.size)
            .filter(({ size, index }) => {
            room -= size;
            if (room < 0)
                files[index] = { problem: 'all ledgers together are too large' };
            return room >= 0;
        });
        if (wanted.length === 0)
            return files;
        const answer = await this.#git.run(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''));
        let at = 0;
        for (const { size, index } of wanted) {
            const start = answer.indexOf(10, at) + 1;
            files[index] = { text: answer.toString('utf8', start, start + size) };
            at = start + size + 1;
        }
        return files;
    }
}
const missing = { problem: `there is no ${file}` };
function problemOf(blob) {
    if (!blob)
        return missing;
    if (blob.type !== 'blob')
        return { problem: `${file} is no file` };
    if (blob.size <= mostBytes)
        return undefined;
    return { problem: `${file} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/open-ledger.js








/** Milliseconds that a change may be overtaken by others before it gives up. */
const open_ledger_patience = 180_000;
/** Refusals without anyone else having written: the server does not let us. */
const mostUnexplained = 4;
/** How many commits back a change whose fate is unknown is looked for. */
const lookBack = 200;
/** The ledger of one environment. Opening it does nothing yet. */
function openLedger(options) {
    const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
    const names = environmentNames({ environment, repositoryId });
    const ref = ledgerRef(refPrefix, environment);
    const remote = new GitRemote({ ...options, ref, author: options.actor });
    const parse = ({ file }, place = ref) => {
        if ('problem' in file)
            throw brokenLedger(place, file.problem);
        return parseDocument(file.text, names, place);
    };
    /** As it was left where ledgers were before: undefined when it is in none of these places. */
    const former = async (read) => {
        for (const prefix of options.formerRefPrefixes ?? []) {
            const place = ledgerRef(prefix, environment);
            const old = new GitRemote({ ...options, ref: place, author: options.actor });
            const tip = await old.fetch(1).finally(() => old.remove());
            if (tip)
                return read(tip, place);
        }
        return undefined;
    };
    const update = async (message, edit, read = parse) => {
        const started = clock.monotonic();
        let unexplained = 0;
        let tip = await remote.fetch(1);
        for (let attempt = 1;; attempt += 1) {
            const current = tip ? read(tip) : ((await former(read)) ?? emptyDocument(names));
            const edited = edit(current);
            if (edited === undefined)
                return current;
            const { document: next, text } = writable(edited, ref);
            // Two runs may make equal changes in the same second: without this their commits would be one and the same.
            const mark = `Write: ${(0,external_node_crypto_.randomUUID)()}`;
            await remote.commit(tip, text, `${oneLine(message)}\n\nRun: ${oneLine(runUrl)}\n${mark}\n`);
            const outcome = await remote.push(tip);
            if (outcome.kind === 'accepted') {
                log.debug(`ledger: ${message} (attempt ${attempt})`);
                return next;
            }
            log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
            // First the pause, then the look: others may write meanwhile, and a stale base would only cost another refusal.
            await clock.sleep(Math.random() * Math.min(4000, 100 * 1.6 ** attempt));
            const seen = await remote.fetch(outcome.kind === 'unknown' ? lookBack : 1);
            if (outcome.kind === 'unknown' && seen && (await remote.mentions(mark)))
                return next;
            unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0;
            // A server that gives no answer has a bad moment, and no objection.
            const isObjection = outcome.kind !== 'unknown' || outcome.reason === 'git-failed';
            if ((isObjection && unexplained >= mostUnexplained) || clock.monotonic() - started > open_ledger_patience)
                throw unwritten(outcome, ref, refPrefix, unexplained > 0);
            tip = seen;
        }
    };
    // One at a time: git locks its own files, and someone may look while someone else writes.
    let last = Promise.resolve();
    const inTurn = (work) => {
        const turn = last.then(work, work);
        last = turn.catch(() => { });
        return turn;
    };
    return {
        read: () => inTurn(async () => {
            const tip = await remote.fetch(1);
            return tip ? parse(tip) : former(parse);
        }),
        update: (message, edit) => inTurn(() => update(message, edit)),
        startOver: (message) => inTurn(async () => {
            let problem;
            const read = (tip, place) => {
                problem = undefined;
                try {
                    return parse(tip, place);
                }
                catch (error) {
                    if (!isBroken(error))
                        throw error;
                    problem = error.message;
                    return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1000) };
                }
            };
            await update(message, (current) => (problem === undefined ? undefined : current), read);
            return { problem };
        }),
        clear: async (message) => {
            await inTurn(() => update(message, cleared));
        },
        history: (most) => inTurn(async () => (await remote.log(most)).map(({ at, who, message }) => ({
            at,
            who,
            what: message.split('\n')[0] ?? '',
            run: /^Run: (.*)$/m.exec(message)?.[1] ?? ''
        }))),
        close: () => inTurn(() => remote.remove())
    };
}
function unwritten(outcome, ref, refPrefix, isUnexplained) {
    const message = `could not write ${ref}: ${outcome.why}`;
    if (outcome.kind === 'unknown')
        return new LedgerError(outcome.reason, message, { hint: serverTrouble });
    return new LedgerError('ledger-unwritable', message, {
        hint: isUnexplained
            ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.`
            : 'Very many runs write at the same moment: start this one again.'
    });
}
function oneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/open-ledger-of.js

/** The ledger of the configured environment, in the run's own repository; `token` is a GitHub token. Opening it does nothing yet. */
function openLedgerOf(context, configuration, token, place) {
    const options = ledgersOf(context, configuration, token);
    return openLedger({ ...options, environment: configuration.environment.name, ...(place && { place }) });
}
/** What the ledgers of all environments have in common. */
function ledgersOf(context, { ledger }, token) {
    const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context;
    return {
        repositoryUrl: `${urls.server}/${repository.fullName}`,
        token,
        repositoryId: repository.id,
        refPrefix: ledger.refPrefix,
        formerRefPrefixes: ledger.formerRefPrefixes,
        actor,
        runUrl: run.url,
        spawn,
        env,
        temp,
        clock,
        log,
        ...(signal && { signal })
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/index.js







/** The ledger alone, without the clients of the clouds: for actions that start fast. */




/***/ })

};
