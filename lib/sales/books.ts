"use client";
/**
 * The till's own books in IndexedDB: its open sales and its goods. A write is answered when its transaction is complete, so that what is
 * said to be kept is kept. Two stores by key need no library; the outbox, with its longer transactions, uses one.
 */
type Store = "carts" | "goods";

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("stockproof-till", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("carts");
      request.result.createObjectStore("goods");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The till's books cannot be opened."));
  });
  // a disk that would not open is tried again with the next act
  opening.then(
    (database) => {
      database.onclose = () => (opening = undefined);
    },
    () => (opening = undefined),
  );
  return opening;
}

async function within<T>(store: Store, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) {
  const work = (await open()).transaction(store, mode);
  return new Promise<T>((resolve, reject) => {
    const request = act(work.objectStore(store));
    work.oncomplete = () => resolve(request.result);
    work.onabort = () => reject(work.error ?? new Error("The till's books did not take it."));
  });
}

export const readBook = <T>(store: Store, key: string): Promise<T | undefined> =>
  within(store, "readonly", (books) => books.get(key) as IDBRequest<T | undefined>);

export const writeBook = async (store: Store, key: string, value: unknown): Promise<void> =>
  void (await within(store, "readwrite", (books) => books.put(value, key)));

export const bookKeys = (store: Store): Promise<IDBValidKey[]> =>
  within(store, "readonly", (books) => books.getAllKeys());

export const dropBook = (store: Store, key: string): Promise<undefined> =>
  within(store, "readwrite", (books) => books.delete(key));
