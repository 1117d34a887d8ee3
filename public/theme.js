/* Runs before the first paint, so that a chosen theme does not flash the other one. components/shell/theme.tsx writes the key. */
try {
  const theme = localStorage.getItem('factdeck.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the device's own theme stands.
}
/* The browser opens its storage while the rest of the page still comes: in a new process that takes longer than reading does. */
try {
  indexedDB.databases().catch(() => undefined);
} catch {
  // Where that is not offered the app opens it a little later.
}
