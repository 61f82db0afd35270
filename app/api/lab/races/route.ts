import { handle } from "@/lib/http/handle";
import { labDoors } from "@/lib/lab/lab.doors";
import { runRace } from "@/lib/lab/run-race";

export const POST = handle(labDoors.race, runRace);
