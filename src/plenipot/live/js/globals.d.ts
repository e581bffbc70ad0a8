/** The hash of engine.js and of the packs, put in by the build. */
declare const ENGINE_VERSION: string;
/** What engine.js brings. */
declare var plenipotEngine: { worker: string; wasm: string; files: Record<string, string> } | undefined;
/** What each pack-NAME.js brings: its files by path. */
declare var plenipotPacks: Record<string, Record<string, string>> | undefined;
declare module "micropython" {
  export function loadMicroPython(options: object): Promise<any>;
}
