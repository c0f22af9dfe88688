import { makeRunFolder } from './run-folder';

declare global {
  var removeRunFolder: () => void;
}

/** Jest's `globalSetup`. */
export default (): void => {
  globalThis.removeRunFolder = makeRunFolder();
};
