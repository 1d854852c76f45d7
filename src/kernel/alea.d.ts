/** What this project uses of a file that has no types of its own. */
declare module 'seedrandom/lib/alea.js' {
  interface Alea {
    (): number;
    state(): object;
  }
  export default function alea(seed: string, options: { state: true | object }): Alea;
}
