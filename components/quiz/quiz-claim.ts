/** One page takes a quiz at a time: two would overwrite each other's answers. */

const TRIES = 5;
const WAIT_MS = 200;

/**
 * Claims a quiz for this page; the function returned lets it go. Null while another page has it. A page that is being
 * reloaded may hold its claim a moment longer, so it is tried a few times.
 */
export async function claimQuiz(id: string): Promise<(() => void) | null> {
  for (let left = TRIES; left > 0; left--) {
    const release = await tryClaim(`factdeck quiz ${id}`);
    if (release !== null) return release;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return null;
}

function tryClaim(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    }).catch(reject);
  });
}
