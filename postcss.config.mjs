/** Tailwind 4 runs as the one PostCSS plugin; its tokens live in app/globals.css. */
const config = { plugins: { '@tailwindcss/postcss': {} } };

export default config;
