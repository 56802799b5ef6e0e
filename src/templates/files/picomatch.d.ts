/** The part of picomatch that is used here; the package brings no types of its own. */
declare module 'picomatch' {
  interface Options {
    /** Let `*` match names that begin with a dot. */
    readonly dot?: boolean;
    /** Take a leading `!` as an ordinary character. */
    readonly nonegate?: boolean;
    /** Take `\` as a separator. */
    readonly windows?: boolean;
  }
  interface Scan {
    /** The folders before the first wildcard. */
    readonly base: string;
    readonly isGlob: boolean;
  }
  function picomatch(pattern: string, options?: Options): (path: string) => boolean;
  namespace picomatch {
    function scan(pattern: string, options?: Options): Scan;
  }
  export default picomatch;
}
