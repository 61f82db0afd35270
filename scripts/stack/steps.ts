/** Tells at the keyboard what is being done and how long it took; a long step shows that it goes on. */
export type Step = (name: string) => (remark?: string) => void;
export type Timed = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export const timedBy =
  (step: Step): Timed =>
  async (name, work) => {
    const done = step(name);
    const result = await work();
    done();
    return result;
  };

export function steps(write: (text: string) => void, isTerminal: boolean): Step {
  return (name) => {
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const ticker = setInterval(
      () => write(isTerminal ? `\r  ${name} … ${seconds()}` : `  ${name} … ${seconds()}\n`),
      isTerminal ? 500 : 10_000,
    );
    ticker.unref();
    return (remark = "") => {
      clearInterval(ticker);
      write(
        `${isTerminal ? "\r\u001b[2K" : ""}  ${name.padEnd(12)} ${seconds().padStart(7)}${remark && `  ${remark}`}\n`,
      );
    };
  };
}
