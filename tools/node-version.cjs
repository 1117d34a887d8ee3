/** Runs before every script: refuses a Node that is too old, in one line. Old syntax, so that an old Node can read it. */
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 9)) {
  console.error('Factdeck needs Node 20.9 or newer and this is ' + process.versions.node + ': install it from https://nodejs.org, then run the same command again.');
  process.exit(1);
}
