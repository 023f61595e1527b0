export const id = 331;
export const ids = [331];
export const modules = {

/***/ 2331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNpmLock: () => (/* binding */ readNpmLock)
/* harmony export */ });
/* harmony import */ var _path_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6081);

/** package-lock.json and npm-shrinkwrap.json, as npm 7 and later write them. Packages are found as node would find them. */
function readNpmLock(text) {
    const entries = parse(text);
    if (!entries)
        return undefined;
    const isPackage = (key) => /(^|\/)node_modules\//.test(key);
    const keysOf = (from, names) => names.flatMap((name) => find(entries, from, name) ?? []);
    const packages = new Map();
    for (const [key, entry] of entries) {
        if (!isPackage(key) || entry.link)
            continue;
        const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
        const what = `${name} ${entry.version} ${entry.resolved ?? ''} ${entry.integrity ?? ''}`;
        packages.set(key, { what, needs: keysOf(key, needs(entry)) });
    }
    const workspaces = [...entries].filter(([key]) => !isPackage(key));
    return {
        workspaces: new Map(workspaces.map(([folder, entry]) => [
            folder,
            {
                runtime: keysOf(folder, needs(entry)),
                development: keysOf(folder, Object.keys(entry.devDependencies ?? {}))
            }
        ])),
        packages,
        settings: ''
    };
}
function needs(entry) {
    return Object.keys({ ...entry.peerDependencies, ...entry.optionalDependencies, ...entry.dependencies });
}
/** The way that node looks for a package: in node_modules here, then in each folder above. */
function find(entries, from, name) {
    for (let folder = from;; folder = parentOf(folder)) {
        const key = (0,_path_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .pathBelow */ .Br)(folder, `node_modules/${name}`);
        if (entries.has(key))
            return key;
        if (folder === '')
            return undefined;
    }
}
function parentOf(folder) {
    const inner = folder.lastIndexOf('/node_modules/');
    const slash = folder.lastIndexOf('/');
    if (inner >= 0 && /^(@[^/]+\/)?[^/]+$/.test(folder.slice(inner + '/node_modules/'.length)))
        return folder.slice(0, inner);
    return slash < 0 || folder.startsWith('node_modules/') ? '' : folder.slice(0, slash);
}
function parse(text) {
    try {
        const json = JSON.parse(text);
        const { lockfileVersion, packages } = json;
        if (lockfileVersion !== 2 && lockfileVersion !== 3)
            return undefined;
        if (typeof packages !== 'object' || packages === null)
            return undefined;
        const entries = Object.entries(packages);
        if (entries.some(([, entry]) => typeof entry !== 'object' || entry === null))
            return undefined;
        return new Map(entries);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
