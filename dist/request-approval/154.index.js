export const id = 154;
export const ids = [154];
export const modules = {

/***/ 2154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitRemote: () => (/* reexport */ GitRemote),
  LedgerError: () => (/* reexport */ ledger_error/* LedgerError */.oy),
  branchOf: () => (/* reexport */ src_names/* branchOf */.W0),
  configuredLimits: () => (/* reexport */ limits/* configuredLimits */.vJ),
  openLedger: () => (/* reexport */ openLedger),
  openLedgerOf: () => (/* reexport */ openLedgerOf),
  openRequestKeeper: () => (/* reexport */ openRequestKeeper),
  requireGeneration: () => (/* reexport */ requireGeneration),
  withUse: () => (/* reexport */ lifetime_end/* withUse */.YT)
});

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var lifetime_end = __webpack_require__(8540);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/limits.js
var limits = __webpack_require__(7705);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/generation.js

/** A destroy begins: whatever was begun before it must not create anything any more. */
function raisedGeneration(document) {
    return { ...document, generation: document.generation + 1 };
}
/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
function requireGeneration(document, generation, doing, hint = 'If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.') {
    const current = document?.generation ?? 0;
    if (current === generation)
        return;
    throw new errors/* RefusedError */.fk('superseded', `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`, { hint });
}

;// CONCATENATED MODULE: ./packages/base/build/src/git-failure.js
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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
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
            const kind = isDone ? 'unavailable' : judgeGit(result.stderr.toString('utf8')).kind;
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
        const verdict = judgeGit(text);
        const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`;
        switch (verdict.kind) {
            case 'refused':
                return new ledger_error/* LedgerError */.oy(verdict.reason, said, {
                    hint: 'Does `github-token` have `contents: write` in this repository?'
                });
            case 'unavailable':
                return new ledger_error/* LedgerError */.oy(verdict.reason, said, { hint: serverTrouble });
            case 'other':
                return new ledger_error/* LedgerError */.oy('git-failed', said);
        }
    }
    #noAnswer() {
        const { repositoryUrl, ref } = this.#options;
        return new ledger_error/* LedgerError */.oy('service-error', `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js + 1 modules
var lifetime_spending = __webpack_require__(1146);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/schema.js + 3 modules
var schema = __webpack_require__(553);
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
    const counted = withoutGone(document, schema/* atMost */.Tu.journal, schema/* atMost */.Tu.parts);
    const text = (0,schema/* renderDocument */.yQ)(counted);
    if (bytesOf(text) <= room)
        return within(counted, text, ref);
    const shortest = withoutGone(counted, 0, 0);
    const shorter = (0,schema/* renderDocument */.yQ)(shortest);
    if (bytesOf(shorter) <= room)
        return within(shortest, shorter, ref);
    throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document, text, ref) {
    const { journal, leases, operations, apps, spending } = document;
    const counts = [
        ['resources', journal.length, schema/* atMost */.Tu.journal],
        ['leases', leases.length, schema/* atMost */.Tu.leases],
        ['operations', operations.length, schema/* atMost */.Tu.operations],
        ['apps', Object.keys(apps).length, schema/* atMost */.Tu.apps],
        ['parts that are paid for', spending?.parts.length ?? 0, schema/* atMost */.Tu.parts]
    ];
    const over = counts.filter(([, count, allowed]) => count > allowed);
    if (over.length === 0)
        return { document, text };
    throw tooMuch(`${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join('; ')}`);
}
function tooMuch(message) {
    return new ledger_error/* LedgerError */.oy('ledger-unwritable', message, {
        hint: 'Destroy the environment in staging-control and create it again; make it smaller, or several of it.'
    });
}
/** Without what is gone, the longest first, as far as there is more than `entries` and `paid`. */
function withoutGone(document, entries, paid) {
    const { journal, spending } = document;
    const forgotten = new Set((0,lifetime_spending/* longestGone */.S9)(journal, journal.length - entries));
    return {
        ...document,
        ...(forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) }),
        ...(spending && { spending: (0,lifetime_spending/* withRoom */.Eo)(spending, paid) })
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
            throw new ledger_error/* LedgerError */.oy('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
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
        const verdict = judgeGit(stderr);
        const why = lastWords(stderr);
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var ledger_leases = __webpack_require__(1072);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/keep-for-request.js




function openRequestKeeper(ledger, { run, ref, clock }) {
    let own;
    const taken = (current, { until, ...lease }) => ({
        ...withTimeOf((0,lifetime_end/* withUse */.YT)(current, clock.now()), until - clock.now()),
        leases: [
            ...current.leases.filter(({ id }) => id !== lease.id && id !== own?.id),
            {
                ...lease,
                run: run.url,
                branch: (0,src_names/* branchOf */.W0)(ref),
                since: new Date(clock.now()).toISOString(),
                until: new Date(until + lifetime_end/* requestGrace */.cg).toISOString()
            }
        ]
    });
    const findOwn = ({ leases }) => leases.find(({ id }) => id === (0,ledger_leases/* leaseId */.K)(run.id));
    return {
        keep: async (message, lease, configured) => {
            const document = await ledger.update(message, (current) => {
                own = findOwn(current);
                return taken(current, lease);
            });
            const end = (0,lifetime_end/* endOf */.pJ)(document, configured);
            const endsBefore = end && (end.at < lease.until ? `${(0,say_end/* sayLatestEnd */.qS)(end)}: ${(0,say_end/* remedyOf */.SM)(end)}` : (0,say_end/* sayBudget */.LT)(end));
            return { generation: document.generation, endsBefore };
        },
        handOn: async (message, lease) => {
            await ledger.update(message, (current) => {
                own = findOwn(current);
                return own && taken(current, lease);
            });
        },
        release: async (message, lease) => {
            await ledger.update(message, (current) => {
                if (!current.leases.some(({ id }) => id === lease))
                    return undefined;
                const others = current.leases.filter(({ id }) => id !== lease && id !== own?.id);
                return { ...(0,lifetime_end/* withUse */.YT)(current, clock.now()), leases: own ? [...others, own] : others };
            });
        }
    };
}
/**
 * A request has the time that its text says, also where the environment was made under a shorter one: the limits tell requests of ours
 * from leases that somebody forged.
 */
function withTimeOf(document, time) {
    const { life } = document;
    if (!life?.limits || life.limits.approval >= time)
        return document;
    return { ...document, life: { ...life, limits: { ...life.limits, approval: time } } };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    const names = (0,src_names/* environmentNames */.iF)({ environment, repositoryId });
    const ref = (0,src_names/* ledgerRef */.DH)(refPrefix, environment);
    const remote = new GitRemote({ ...options, ref, author: options.actor });
    const parse = ({ file }, place = ref) => {
        if ('problem' in file)
            throw (0,ledger_error/* brokenLedger */.nH)(place, file.problem);
        return (0,schema/* parseDocument */.Tp)(file.text, names, place);
    };
    /** As it was left where ledgers were before: undefined when it is in none of these places. */
    const former = async (read) => {
        for (const prefix of options.formerRefPrefixes ?? []) {
            const place = (0,src_names/* ledgerRef */.DH)(prefix, environment);
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
            const current = tip ? read(tip) : ((await former(read)) ?? (0,schema/* emptyDocument */.vM)(names));
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
                    if (!(0,ledger_error/* isBroken */.Qr)(error))
                        throw error;
                    problem = error.message;
                    return { ...(0,schema/* emptyDocument */.vM)(names), generation: Math.floor(clock.now() / 1000) };
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
        return new ledger_error/* LedgerError */.oy(outcome.reason, message, { hint: serverTrouble });
    return new ledger_error/* LedgerError */.oy('ledger-unwritable', message, {
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
