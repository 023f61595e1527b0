export const id = 605;
export const ids = [605];
export const modules = {

/***/ 8605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   release: () => (/* binding */ release)
/* harmony export */ });
/* harmony import */ var _staging_actions_environment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4499);
/* harmony import */ var _staging_actions_environment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9804);

/** A run that was killed could not take its claim back by itself. */
async function release(input, context) {
    const environment = await (0,_staging_actions_environment__WEBPACK_IMPORTED_MODULE_0__/* .openEnvironment */ .A)({ ...input, context, octokit: await context.github(input.githubToken) });
    await (0,_staging_actions_environment__WEBPACK_IMPORTED_MODULE_1__/* .releaseOperation */ .b)(environment, 'provision', { interrupted: true });
}


/***/ })

};
