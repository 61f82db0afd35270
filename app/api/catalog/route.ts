import { catalogDoors } from "@/lib/catalog/catalog.doors";
import { readDoor } from "@/lib/http/rpc-door";

export const GET = readDoor(catalogDoors.catalog, "read_catalog");
