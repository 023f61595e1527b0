export const id = 620;
export const ids = [620];
export const modules = {

/***/ 78620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitForAll: () => (/* binding */ waitForAll)
});

// EXTERNAL MODULE: ./packages/argocd/build/src/index.js + 26 modules
var src = __webpack_require__(98398);
// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var build_src = __webpack_require__(50677);
// EXTERNAL MODULE: ./packages/github/build/src/index.js + 29 modules
var github_build_src = __webpack_require__(4091);
;// CONCATENATED MODULE: ./packages/deploy/build/src/image-name.js

/** Reads `[registry/]name[:tag][@digest]`; `tag` is for an image that names none. Without a registry it is Docker Hub's. */
function parseImageName(image, tag) {
    const [name = '', digest] = image.split('@');
    const parts = /^(.*?)(?::([\w][\w.-]{0,127}))?$/.exec(name);
    const tagged = /:[^/]*$/.test(name);
    const path = (tagged ? parts?.[1] : name) ?? '';
    const reference = digest ?? (tagged ? parts?.[2] : tag);
    if (!reference)
        throw new build_src/* InputError */.dz([`input "wait-for" names the image ${image} without a tag, and there is no "image-tag"`]);
    const [first = '', ...rest] = path.split('/');
    const named = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
    const repository = named ? rest.join('/') : rest.length > 0 ? path : `library/${path}`;
    const registry = named ? first : 'registry-1.docker.io';
    if (!/^[a-z0-9]+([._/-]+[a-z0-9]+)*$/.test(repository) || !/^[A-Za-z0-9.-]+(:\d+)?$/.test(registry))
        throw new build_src/* InputError */.dz([`input "wait-for" has ${JSON.stringify(image)}, which is not the name of an image`]);
    return { registry, repository, reference };
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/registry.js

const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json'
].join(', ');
/**
 * Asks a registry (OCI distribution) whether it has an image, anonymously or with credentials.
 * `hidden`: it will not say without (other) credentials; some say so of images that are not there yet.
 */
async function findImage(image, deps) {
    const base = `${schemeOf(image.registry)}://${image.registry}`;
    const path = `/v2/${image.repository}/manifests/${image.reference}`;
    const ask = (authorization) => send(image.registry, path, deps, `${base}${path}`, {
        method: 'HEAD',
        headers: { accept: manifestTypes, ...(authorization ? { authorization } : {}) }
    });
    const first = await ask();
    const answer = first.status === 401 ? await ask(await authorize(image, first, deps)) : first;
    // No body comes with it: a page of HTML is told by its type alone.
    if (answer.ok && /^text\/html\b/i.test(answer.headers.get('content-type') ?? ''))
        throw (0,build_src/* answeredInstead */.K0)({ service: image.registry, method: 'HEAD', path });
    if (answer.ok)
        return 'there';
    if (answer.status === 404)
        return 'absent';
    if (answer.status === 401 || answer.status === 403)
        return 'hidden';
    throw new build_src/* ApiError */.hD({ service: image.registry, method: 'HEAD', path, status: answer.status });
}
/** Follows the challenge of a 401: Basic, or a Bearer token from the realm that it names. */
async function authorize(image, refused, deps) {
    const challenge = refused.headers.get('www-authenticate') ?? '';
    const basic = deps.credentials ? `Basic ${Buffer.from(deps.credentials).toString('base64')}` : undefined;
    if (/^basic\b/i.test(challenge))
        return basic;
    const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = fields.get('realm');
    if (!/^bearer\b/i.test(challenge) || !realm || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    url.searchParams.set('service', fields.get('service') ?? '');
    url.searchParams.set('scope', `repository:${image.repository}:pull`);
    const trusted = basic !== undefined && belongsTo(url, image.registry);
    const answer = await send(image.registry, url.pathname, deps, url, {
        headers: trusted ? { authorization: basic } : {}
    });
    if (!answer.ok)
        return undefined;
    const body = (await answer.json().catch(() => ({})));
    const token = body.token ?? body.access_token;
    return typeof token === 'string' ? `Bearer ${token}` : undefined;
}
/** A registry may send us anywhere for a token: credentials go only to a host of its own domain, over TLS. */
function belongsTo(realm, registry) {
    const domain = (host) => host.replace(/:\d+$/, '').split('.').slice(-2).join('.');
    return realm.protocol === `${schemeOf(registry)}:` && domain(realm.host) === domain(registry);
}
/** As container engines do: a registry on this machine is asked without TLS. */
function schemeOf(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry) ? 'http' : 'https';
}
async function send(service, path, { fetch, signal }, url, init) {
    try {
        return await fetch(url, {
            ...init,
            redirect: 'follow',
            signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)])
        });
    }
    catch (cause) {
        if (signal.aborted)
            throw signal.reason;
        throw new build_src/* ApiError */.hD({ service, method: init.method ?? 'GET', path, status: 0 }, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/wait-for.js





/**
 * Waits until what the deploy needs is there: a workflow of the commit that ended well, an image in its registry.
 * @throws StagingError checks-failed (the workflow failed), timeout, forbidden.
 */
async function waitForAll(request, context, deadline) {
    for (const line of request.waitFor) {
        const [kind, name = ''] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];
        if (kind === 'workflow')
            await waitForWorkflow(name, request, context, deadline);
        else
            await waitForImage(name, request, context, deadline);
    }
}
async function waitForWorkflow(workflow, request, context, deadline) {
    const { repository, clock, log } = context;
    if (request.githubToken === undefined)
        throw new build_src/* InputError */.dz(['input "github-token" is needed with "wait-for: workflow="']);
    const github = {
        octokit: await context.github(request.githubToken),
        owner: repository.owner,
        repo: repository.name
    };
    const sha = commitOf(request, context);
    let failedSince;
    await (0,build_src/* waitUntil */.a0)(async () => {
        // Newest first: of a run that was started again only the last attempt counts.
        const [run] = await (0,github_build_src/* listWorkflowRuns */.K9)(github, workflow, { headSha: sha });
        if (!run)
            return waiting(`no run for ${sha.slice(0, 12)} yet`);
        if (run.status !== 'completed') {
            failedSince = undefined;
            return waiting(`${run.status}: ${run.url}`);
        }
        if (run.conclusion === 'success')
            return done;
        // Somebody may have started it again, and a list that is behind does not show that yet.
        failedSince ??= clock.monotonic();
        if (clock.monotonic() - failedSince < 5_000)
            return waiting(`${run.conclusion}: ${run.url}`);
        throw new build_src/* StagingError */.QH('checks-failed', `${workflow} of ${sha.slice(0, 12)} ended with ${run.conclusion ?? 'nothing'}: ${run.url}`, { hint: 'Nothing was deployed: what was to be deployed has not been built.' });
    }, { awaited: `${workflow} of ${sha.slice(0, 12)} to end well`, clock, deadline, log, first: 2000 });
}
async function waitForImage(image, request, context, deadline) {
    const { clock, log, fetch } = context;
    const name = parseImageName(image, request.imageTag);
    const credentials = credentialsFor(name.registry, request);
    await (0,build_src/* waitUntil */.a0)(async () => {
        try {
            const found = await findImage(name, { fetch, signal: deadline.signal, credentials });
            if (found === 'there')
                return done;
            return waiting(found === 'absent' ? 'not there yet' : `${name.registry} does not show it to this token, or not yet`);
        }
        catch (error) {
            if (error instanceof build_src/* ApiError */.hD && (error.status === 0 || error.status === 429 || error.status >= 500))
                return waiting(error.message);
            throw error;
        }
    }, { awaited: `the image ${name.registry}/${name.repository}:${name.reference}`, clock, deadline, log, first: 1000 });
}
/** What is given is for any registry; our tokens are for the registries that belong to their services. */
function credentialsFor(registry, request) {
    if (request.registryAuth !== undefined)
        return request.registryAuth;
    if (registry === 'ghcr.io' && request.githubToken)
        return `token:${request.githubToken}`;
    if (registry === 'registry.digitalocean.com' && request.digitaloceanToken)
        return `${request.digitaloceanToken}:${request.digitaloceanToken}`;
    return undefined;
}
/** The commit that is deployed, if image tag or revision name one; else that of the run. */
function commitOf(request, context) {
    return (0,src/* commitIn */.xt)(request.imageTag) ?? (0,src/* commitIn */.xt)(request.revision) ?? context.sha;
}
const done = { kind: 'done', value: undefined };
function waiting(seen) {
    return { kind: 'waiting', seen };
}


/***/ })

};
