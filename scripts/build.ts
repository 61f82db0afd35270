/** `npm run build`: builds the app and notes of which sources, so that the next start does not build it again. */
import { build } from "./stack/build.ts";

try {
  console.log((await build()) === "built" ? "Built." : "Nothing changed.");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
