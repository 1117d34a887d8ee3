/**
 * How Next builds the app: a static export that any host can serve under any base path.
 * BASE_PATH is empty or of the form `/name`; NEXT_DIST names another build folder.
 */
const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  images: { unoptimized: true },
  basePath,
  ...(process.env.NEXT_DIST ? { distDir: process.env.NEXT_DIST } : {}),
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run types` checks the whole project; checking again here would only slow `npm start` down.
  typescript: { ignoreBuildErrors: true },
};

export default config;
