export const id = 735;
export const ids = [735];
export const modules = {

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBunLock: () => (/* binding */ readBunLock)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3480);

/** bun.lock: JSON with commas too many, whose keys say where a package is found: `web/is-odd` by the workspace web, `is-odd` by all. */
function readBunLock(text) {
    const json = parse(text);
    const { workspaces, packages, lockfileVersion } = json ?? {};
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(workspaces) || !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(packages) || typeof lockfileVersion !== 'number' || lockfileVersion > 2)
        return undefined;
    const find = (from, name) => {
        for (let above = from;; above = above.slice(0, -1)) {
            const key = [...above, name].join('/');
            if (Object.hasOwn(packages, key))
                return key;
            if (above.length === 0)
                return undefined;
        }
    };
    const keysOf = (from, names) => names.flatMap((name) => find(from, name) ?? []);
    const locked = new Map();
    for (const [key, entry] of Object.entries(packages)) {
        if (!Array.isArray(entry))
            return undefined;
        if (/^.+@workspace:/.test(String(entry[0])))
            continue;
        const names = needs(entry.find(_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4) ?? {});
        locked.set(key, { what: JSON.stringify(entry), needs: keysOf(namesIn(key), names) });
    }
    return {
        workspaces: new Map(Object.entries(workspaces).map(([folder, entry]) => {
            const workspace = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) ? entry : {};
            const from = typeof workspace['name'] === 'string' ? [workspace['name']] : [];
            const development = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(workspace['devDependencies']) ? Object.keys(workspace['devDependencies']) : [];
            return [folder, { runtime: keysOf(from, needs(workspace)), development: keysOf(from, development) }];
        })),
        packages: locked,
        settings: JSON.stringify([json?.['trustedDependencies'], json?.['patchedDependencies']])
    };
}
function needs(entry) {
    return ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((part) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry[part]) ? Object.keys(entry[part]) : []);
}
/** `@a/b/c` → `@a/b`, `c`. */
function namesIn(key) {
    return key.match(/@[^/]+\/[^/]+|[^/]+/g) ?? [];
}
function parse(text) {
    try {
        const json = JSON.parse(text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, '$1'));
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
