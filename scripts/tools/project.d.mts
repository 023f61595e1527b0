export declare const root: string
export declare const cacheDir: string
export declare function progress(message: string): void
export declare function fail(message: string): never
