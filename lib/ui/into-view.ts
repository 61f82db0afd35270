/** What is refused at the end of a long form is seen by whoever pressed: `<div ref={intoView}>`. */
export const intoView = (refused: HTMLElement | null) => refused?.scrollIntoView({ block: "nearest" });
