export const id = 854;
export const ids = [854];
export const modules = {

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ leaseId),
/* harmony export */   _c: () => (/* binding */ liveLeases)
/* harmony export */ });
/* unused harmony exports withLease, withoutLease, expiresAt */
/** Keyed on the run, not on the actor: one person may well want the environment twice. */
function leaseId(run) {
    return `run-${run}`;
}
/** Adds the lease; one with the same id is replaced, so that a repeated write changes nothing. */
function withLease(document, lease) {
    return { ...document, leases: [...document.leases.filter(({ id }) => id !== lease.id), lease] };
}
function withoutLease(document, id) {
    if (!document.leases.some((lease) => lease.id === id))
        return document;
    return { ...document, leases: document.leases.filter((lease) => lease.id !== id) };
}
/** Those that have not run out at `now` (milliseconds since the epoch). */
function liveLeases(document, now) {
    return document.leases.filter(({ until }) => Date.parse(until) > now);
}
/** When the last lease runs out: the environment may be destroyed from then on. */
function expiresAt(document) {
    return document.leases
        .map(({ until }) => until)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1);
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   nH: () => (/* binding */ brokenLedger),
/* harmony export */   oy: () => (/* binding */ LedgerError)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
class LedgerError extends _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH {
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


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: () => (/* binding */ atMost),
  vM: () => (/* binding */ emptyDocument),
  Tp: () => (/* binding */ parseDocument),
  yQ: () => (/* binding */ renderDocument)
});

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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
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
        throw new ledger_error/* LedgerError */.oy('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, parsed.error.issues.slice(0, 5).map(told).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
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


/***/ })

};
